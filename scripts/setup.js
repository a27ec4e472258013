// Brings a fresh clone to where `uxframe` runs: packages as the lock file has them, and a build.
// Does nothing that is already done. Plain Node: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const inRoot = (...path) => join(ROOT, ...path);
const modified = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(
    `uxframe needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer one from https://nodejs.org.`,
  );
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

function run(what, command, args) {
  console.error(what);
  const shell = process.platform === 'win32';
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell,
  });
  if (error || status !== 0)
    fail(`${what} failed${error ? `: ${error.message}` : ` with exit code ${status}.`}`);
}

function install() {
  if (modified(inRoot('node_modules', '.package-lock.json')) >= modified(inRoot('package-lock.json'))) return;
  run('Installing packages …', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

function newestSource() {
  const files = readdirSync(inRoot('src'), { recursive: true, encoding: 'utf8' }).map((name) =>
    inRoot('src', name),
  );
  return Math.max(
    modified(inRoot('tsconfig.build.json')),
    modified(inRoot('package.json')),
    ...files.map(modified),
  );
}

function build() {
  const stamp = inRoot('dist', '.built');
  if (modified(stamp) >= newestSource()) return;
  rmSync(inRoot('dist'), { recursive: true, force: true });
  run('Building …', 'npm', ['run', '--silent', 'build']);
}

requireNode();
install();
build();
if (!readFileSync(inRoot('dist', 'cli', 'main.js'), 'utf8')) fail('The build gave no command line.');
