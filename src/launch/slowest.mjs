// The slowest tests of a run, from the reports of Vitest and Playwright.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run-command.mjs';

const reports = [
  { file: '.cache/unit.json', read: unitTests },
  { file: '.cache/e2e.json', read: journeys },
];

/**
 * The slowest tests of both reports, slowest first. A report from before `since` (epoch ms) belongs to another run.
 * @param {number} since
 * @returns {readonly import('./slowest.mjs').TimedTest[]}
 */
export function slowestTests(since, count = 10) {
  const tests = reports.flatMap(({ file, read }) => {
    const report = readReport(join(root, file));
    return report === undefined ? [] : read(report).filter(({ startedAt }) => startedAt >= since);
  });
  return tests.toSorted((one, other) => other.seconds - one.seconds).slice(0, count);
}

/** Undefined when no such piece ran. */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @returns {import('./slowest.mjs').TimedTest[]} */
export function unitTests(report) {
  return report.testResults.flatMap(({ name, startTime, assertionResults }) =>
    assertionResults.map(({ fullName, duration = 0 }) => ({
      name: `${name.replace(root, '')}: ${fullName}`,
      seconds: duration / 1000,
      startedAt: startTime,
    })),
  );
}

/** @returns {import('./slowest.mjs').TimedTest[]} */
export function journeys(report) {
  return report.suites.flatMap(ofSuite);
}

function ofSuite({ specs = [], suites = [] }) {
  const own = specs.flatMap(({ file, title, tests }) =>
    tests
      .flatMap(({ results }) => results)
      .map(({ duration, startTime }) => ({
        name: `e2e/${file}: ${title}`,
        seconds: duration / 1000,
        startedAt: Date.parse(startTime),
      })),
  );
  return [...own, ...suites.flatMap(ofSuite)];
}
