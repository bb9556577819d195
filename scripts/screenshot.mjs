import { demo } from "./demo.mjs";
import { main } from "./setup.mjs";

await main(() => demo("pictured"));
