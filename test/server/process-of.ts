import { readFileSync } from 'node:fs';

/** CPU milliseconds that a process has used, in the kernel's ticks of 10 ms; 0 where the system does not tell. */
export function cpuOf(pid: number): number {
  const fields = told(`/proc/${pid}/stat`).split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * 10;
}

/** Bytes of memory that a process has; 0 where the system does not tell. */
export function memoryOf(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(told(`/proc/${pid}/status`))?.[1] ?? 0) * 1024;
}

function told(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
