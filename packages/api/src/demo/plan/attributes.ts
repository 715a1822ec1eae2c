import type { PersonAttributeKind } from '../../generated/prisma/client.ts'
import { addDays } from './calendar.ts'
import type { Dice } from './dice.ts'
import type { Character } from './people.ts'

/** Rows as in the tables, without the organisation. */
export interface AttributeRow {
  id: string
  key: string
  kind: PersonAttributeKind
  many: boolean
  names: { language: string; text: string }[]
  purpose: string
  options: { key: string; names: { language: string; text: string }[] }[]
  sensitive: boolean
  filterable: boolean
  createdAt: Date
  updatedAt: Date
}

export interface AttributeValueRow {
  id: string
  personId: string
  attributeId: string
  value: string
  form: string
  day: string | null
  from: Date
}

const named = (en: string, fr: string) => [
  { language: 'en', text: en },
  { language: 'fr', text: fr },
]
const CONTRACTS = [
  { key: 'full-time', names: named('Full time', 'Temps plein') },
  { key: 'part-time', names: named('Part time', 'Temps partiel') },
]
const FACTS = { many: false, options: [], sensitive: false, filterable: true }

/** What the organisation keeps of its employees beside the directory: how they work, since when, and who gives first aid. */
export function planAttributes(
  dice: Dice,
  characters: readonly Character[],
): { attributes: AttributeRow[]; attributeValues: AttributeValueRow[] } {
  const [first] = characters
  const createdAt = first?.row.createdAt ?? new Date(0)
  const declared = (key: string, more: Pick<AttributeRow, 'kind' | 'names' | 'purpose'> & Partial<AttributeRow>) => ({
    ...{ id: dice.id(createdAt), key, ...FACTS, createdAt, updatedAt: createdAt },
    ...more,
  })
  const contract = declared('contract', {
    ...{ kind: 'ONE_OF', names: named('Contract', 'Contrat'), options: CONTRACTS },
    purpose: 'Nobody is asked for more time than their contract leaves.',
  })
  const hired = declared('hired', {
    ...{ kind: 'DATE', names: named('Hired on', 'Embauche') },
    purpose: 'Anniversaries, and who can tell of the early years.',
  })
  const firstAid = declared('first-aid', {
    ...{ kind: 'YES_NO', names: named('First aider', 'Secouriste'), sensitive: true },
    purpose: 'Whom to call in the workshop.',
  })
  const attributeValues = characters.flatMap(({ row: { id: personId, kind } }): AttributeValueRow[] => {
    if (kind !== 'EMPLOYEE') return []
    const value = (attribute: AttributeRow, text: string, day: string | null = null) => ({
      ...{ id: dice.id(createdAt), personId, attributeId: attribute.id, value: text, form: text, day, from: createdAt },
    })
    const day = addDays(createdAt, -dice.integer(30, 6_000)).toISOString().slice(0, 10)
    return [
      value(contract, dice.chance(0.8) ? 'full-time' : 'part-time'),
      value(hired, day, day),
      ...(dice.chance(0.1) ? [value(firstAid, 'true')] : []),
    ]
  })
  return { attributes: [contract, hired, firstAid], attributeValues }
}
