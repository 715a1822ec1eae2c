import { nameForm, nameKey } from '@portevoix/sdk/normal-forms'
import type { LabelRecord, MentionRecord } from '@portevoix/sdk/plugin'
import { storableText } from '../../../core/text.ts'
import type { MentionLabelAuthor, MentionLabelKind } from '../../../generated/prisma/client.ts'
import { KINDS } from './label-kinds.ts'

/** What a record says of its mention. */
export interface SourceLabel {
  kind: MentionLabelKind
  value: string
  valueKey: string
  reason: string | null
  author: MentionLabelAuthor
  model: string | null
  /** The release of the model; null for what the source says itself. */
  modelVersion: string | null
}

/** The labels of a record, each once: its own fields `sentiment` and `brand`, and those that it lists. */
export function labelsOf({ sentiment, brand, reason, labels = [] }: MentionRecord): SourceLabel[] {
  const said: LabelRecord[] = [
    ...(sentiment === undefined ? [] : [{ kind: 'sentiment' as const, value: sentiment, reason }]),
    ...(brand === undefined ? [] : [{ kind: 'brand' as const, value: brand }]),
    ...labels,
  ]
  const all = said.flatMap(({ kind, value, reason, model }): SourceLabel[] => {
    const shown = nameForm(storableText(value))
    const name = model ? nameForm(storableText(model.name)) : null
    if (shown === '') return []
    return [
      {
        ...{ kind: KINDS[kind], value: shown, valueKey: nameKey(shown) },
        ...{ reason: reason === undefined ? null : storableText(reason), author: name ? 'MODEL' : 'SOURCE' },
        ...{ model: name || null, modelVersion: (name && model?.version) || null },
      },
    ]
  })
  return [...new Map(all.map((one) => [JSON.stringify([one.kind, one.valueKey, one.model]), one])).values()]
}

/** What else a source tells; null where it tells nothing more. A reason without a sentiment is no label’s. */
export function fieldsOf({ fields, sentiment, reason }: MentionRecord): Record<string, string> | null {
  const all = { ...fields, ...(reason !== undefined && sentiment === undefined && { reason }) }
  const stored = Object.entries(all).map(([name, value]) => [storableText(name), storableText(value)])
  return stored.length === 0 ? null : Object.fromEntries(stored)
}
