import {spawn} from 'node:child_process';

/**
 * A child that cannot outlive us: `cat` waits on a pipe that the system closes when this process
 * ends, however it ends (even by SIGKILL), and then the child's whole process group is stopped.
 */
const GUARD = `
  "$@" &
  cat > /dev/null
  trap '' TERM
  kill -TERM "-$$"
  wait
  kill -KILL "-$$"
`;

/** @returns {import('node:child_process').ChildProcess} its stdin, once ended, stops the child */
export function spawnTied(command, args, {env, stdout = 'ignore'} = {}) {
  const child = spawn('sh', ['-c', GUARD, 'tied', command, ...args], {
    detached: true,
    env: {...process.env, ...env},
    stdio: ['pipe', stdout, 'ignore'],
  });
  child.unref();
  child.stdin.unref();
  return child;
}
