import { Prisma, type ScoreSubject } from '../../generated/prisma/client.ts'
import { consentHolds } from '../agreements/index.ts'
import { mayProcess } from '../privacy/index.ts'

const { sql } = Prisma

/** Where the scores of one kind of subject are, and which of them are shown. */
export interface SubjectTables {
  /** What a model says that it scores. */
  readonly model: 'person' | 'content'
  /** In a sentence. */
  readonly plural: 'people' | 'contents'
  readonly scores: 'Score' | 'ContentScore'
  readonly key: 'personId' | 'contentId'
  readonly subjects: 'Person' | 'Content'
  /** Who or what is scored and shown, on alias `x`. */
  readonly shown: Prisma.Sql
}

/** Who neither objects, nor has not given a consent that is needed where they live; on alias `x` of people. */
export const WILL_BE_SCORED = sql`(x."scoringObjectedAt" IS NULL AND ${consentHolds('SCORING')})`

/** Nobody is scored against their will, or where it is switched off for them; on alias `x` of people. */
export const MAY_BE_SCORED = sql`(${WILL_BE_SCORED} AND ${mayProcess('SCORING')})`

export const SUBJECTS: Readonly<Record<ScoreSubject, SubjectTables>> = {
  PERSON: {
    ...{ model: 'person', plural: 'people', scores: 'Score', key: 'personId', subjects: 'Person' },
    // An objection, a consent that is missing or taken back, and an exclusion hide a score at once, whatever run it is of.
    shown: sql`x.active AND x."archivedAt" IS NULL AND ${MAY_BE_SCORED}`,
  },
  CONTENT: {
    ...{ model: 'content', plural: 'contents', scores: 'ContentScore', key: 'contentId', subjects: 'Content' },
    shown: sql`x.status <> 'WITHDRAWN'`,
  },
}

/** Shown scores of a run, on alias `s`, with who or what they are of, on alias `x`. */
export function shownScores({ scores, key, subjects, shown }: SubjectTables, runId: string): Prisma.Sql {
  return sql`${Prisma.raw(`"${scores}" s JOIN "${subjects}" x ON x."organizationId" = s."organizationId" AND x.id = s."${key}"`)}
    WHERE s."runId" = ${runId}::uuid AND ${shown}`
}
