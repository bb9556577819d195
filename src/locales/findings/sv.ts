import { en, type FindingTexts } from "./en.ts";
export const sv: FindingTexts = en; // STUB
