import { identifier, line, list, required, text } from '@portevoix/sdk/rows'
import { said } from '../../../core/texts/index.ts'
import { defineTarget, type TargetRecord } from '../../../platform/bulk/index.ts'
import { rowTexts as texts } from './row-texts.ts'

/**
 * A topic as a row tells it. A field is undefined where the file has no column for it (what is stored stays), and null where
 * its cell is empty.
 */
export interface TopicRecord {
  /** What its source calls it; null where rows are known by their names. */
  key: string | null
  name: string
  description?: string | null | undefined
  aim?: string | null | undefined
  department?: string | null | undefined
  /** Its key in the source, its name, or its path from the top, as in `Energy / Wind`. */
  parent?: string | null | undefined
  synonyms?: readonly string[] | null | undefined
  queries?: readonly string[] | null | undefined
}

/** Topics: one row each. */
export const topicsTarget = defineTarget({
  key: 'TOPICS',
  fields: {
    key: identifier(),
    name: required(line(200), said(texts('give-topic-name'))),
    description: text(5_000),
    aim: text(5_000),
    department: line(200),
    parent: line(2_000),
    synonyms: list(200),
    queries: list(200),
  },
  record: ({ key, ...row }): TargetRecord<TopicRecord> => ({ record: { ...row, key: key ?? null } }),
})
