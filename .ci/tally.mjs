// tally.mjs REPORT STATUS: prints "N passed, N failed" from vitest's JSON report, and fails if anything did.
// A test file that could not run, and a step before the tests that failed, count as one failure each.
import { readFileSync } from 'node:fs';

const [report, status] = process.argv.slice(2);
const written = readFileSync(report, 'utf8');
const files = written ? JSON.parse(written).testResults : [];
const count = (wanted) => files.flatMap((file) => file.assertionResults).filter((test) => test.status === wanted).length;
const broken = files.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')).length;
const passed = count('passed');
const failed = Math.max(count('failed') + broken, status === '0' ? 0 : 1);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);
