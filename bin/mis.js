#!/usr/bin/env node
import { main } from '../dist/mis.js';

process.exitCode = await main(process.argv.slice(2));
