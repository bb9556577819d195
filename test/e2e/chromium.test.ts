import { driveChromium } from "./harness/driver.ts";
import { journeys } from "./journeys.ts";

journeys("Chromium", driveChromium);
