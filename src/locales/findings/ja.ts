import { en, type FindingTexts } from "./en.ts";
export const ja: FindingTexts = en; // STUB
