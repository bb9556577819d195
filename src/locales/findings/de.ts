import { en, type FindingTexts } from "./en.ts";
export const de: FindingTexts = en; // STUB
