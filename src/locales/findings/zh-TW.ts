import { en, type FindingTexts } from "./en.ts";
export const zhTW: FindingTexts = en; // STUB
