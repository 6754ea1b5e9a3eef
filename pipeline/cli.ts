#!/usr/bin/env node
/** The command `figurate`. Everything it does stands in cli/; this file only starts and ends the process as it should. */
import { main } from './cli/main.js';
import { guardOutput } from './cli/output.js';

const argv = process.argv.slice(2);
guardOutput();
const rerun = argv[0] === 'extract' ? (await import('./cli/memory.js')).rerunWithMemory(argv.slice(1)) : null;
process.exitCode = await (rerun ?? main(argv));
