import { databaseIsAway, isOvertaken } from './failures.ts'

// Deadlock, serialization failure and Prisma's code for both; lost connections; a server that stops or lacks resources.
const PASSING = /^(40P01|40001|P2034|08...|57P0.|53...)$/

/** Whether the same work may succeed on a retry. */
export function isTransient(error: unknown): boolean {
  return isOvertaken(error) || linksOf(error).some((link) => databaseIsAway(link) || PASSING.test(codeOf(link)))
}

/** An error and its causes, including the driver's error that Prisma keeps. */
function linksOf(error: unknown): object[] {
  const links: object[] = []
  let link = error
  while (link !== null && typeof link === 'object' && !links.includes(link)) {
    links.push(link)
    const { cause, meta } = link as { cause?: unknown; meta?: { driverAdapterError?: unknown } }
    link = cause ?? meta?.driverAdapterError
  }
  return links
}

function codeOf(link: object): string {
  const { code, meta, name } = link as { code?: unknown; meta?: { code?: unknown }; name?: unknown }
  return String(meta?.code ?? code ?? name)
}
