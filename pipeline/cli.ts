#!/usr/bin/env node
import { main } from './cli/main.js';
/** The command `figurate`. Everything it does stands in cli/; this file only ends the process as it should. */
import { guardOutput } from './cli/output.js';

guardOutput();
process.exitCode = await main(process.argv.slice(2));
