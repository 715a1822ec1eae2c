import type { Share, ShareEvidence } from '../../generated/prisma/client.ts'

/** What tells more comes first: a later click says nothing about a post that a connector made. */
const STRENGTH: readonly ShareEvidence[] = ['CONNECTOR', 'ADDRESS', 'PERSON', 'CLICK']

/**
 * What a share that is known to be posted is from now on. The stronger of two evidences stays, and so does the instant
 * at which it was first known: reports of the past do not change.
 */
export function publishedBy(
  { evidence, publishedAt }: Pick<Share, 'evidence' | 'publishedAt'>,
  found: ShareEvidence,
  now: Date,
): { status: 'PUBLISHED'; evidence: ShareEvidence; publishedAt: Date } {
  const stronger = STRENGTH.find((one) => one === found || one === evidence) ?? found
  return { status: 'PUBLISHED', evidence: stronger, publishedAt: publishedAt ?? now }
}
