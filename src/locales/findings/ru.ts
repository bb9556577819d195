import { en, type FindingTexts } from "./en.ts";
export const ru: FindingTexts = en; // STUB
