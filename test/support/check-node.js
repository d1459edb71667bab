// Stops with one line when an npm script runs on a Node older than package.json's `engines` allow.
// Plain JavaScript with old syntax only: it has to run on the Node that is too old.
import process from 'node:process';

const oldest = [22, 12];
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  console.error(
    `Node ${process.versions.node} is too old: this project needs ${oldest.join('.')} or newer. Its own Node, the dev dependency "node", is missing because install scripts were off: run "npm rebuild node".`,
  );
  process.exit(1);
}
