import { currencyCode } from '@portevoix/sdk/normal-forms'
import {
  decimal,
  type Field,
  flag,
  identifier,
  line,
  type Moment,
  moment,
  reference,
  refuse,
  required,
  take,
  text,
} from '@portevoix/sdk/rows'
import { said, type Text } from '../../../core/texts/index.ts'
import type { LedgerKind } from '../../../generated/prisma/client.ts'
import { LedgerKind as Kinds } from '../../../generated/prisma/enums.ts'
import { defineTarget, type MomentOfRow, momentOfRow, type TargetRecord } from '../../../platform/bulk/index.ts'
import { rowTexts as texts } from './row-texts.ts'

interface Amount {
  readonly amountMinor: bigint
  readonly currency: string
}

interface Row {
  /** What its source calls the entry. */
  readonly key: string
  readonly when: MomentOfRow
}

/** An entry of the ledger as a row tells it. */
export interface EntryRecord extends Row {
  readonly kind: LedgerKind
  readonly label: string
  readonly amount: Amount
  /** Global ids. */
  readonly campaign: string | null
  readonly objective: string | null
  readonly department: string | null
  /** Their id in a source. */
  readonly beneficiary: string | null
  readonly document: string | null
  /** Null where the file does not say. */
  readonly disclosureOwed: boolean | null
  readonly reverses: null
}

/** A row that takes an entry back. */
export interface ReversalRecord extends Row {
  /** The key of the entry. */
  readonly reverses: string
  readonly reason: string
  /** What it takes back, where the file says it. */
  readonly amount: Amount | null
}

export type LedgerRecord = EntryRecord | ReversalRecord

const kind: Field<LedgerKind> = {
  read(written) {
    const known = Object.values(Kinds)
    const found = known.find((one) => one === written.trim().toUpperCase())
    return found === undefined ? refuse(said(texts('no-kind', { kinds: known.join(', ') }))) : take(found)
  },
}

const currency: Field<string> = {
  read(written) {
    const code = currencyCode(written)
    return code === null ? refuse(said(texts('no-currency'))) : take(code)
  },
}

/** Decimals of a currency by ISO 4217. */
const decimalsOf = (code: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions().maximumFractionDigits ?? 2

/** An amount in the minor unit of its currency; nothing is rounded. */
export function minorUnits(written: string, code: string): bigint | Text {
  const most = decimalsOf(code)
  const [whole = '', decimals = ''] = written.split('.')
  if (/[1-9]/.test(decimals.slice(most))) return texts('too-many-decimals', { currency: code, most })
  return BigInt(`${whole}${decimals.slice(0, most).padEnd(most, '0')}`)
}

/** Entries of the ledger and their reversals: one row each. */
export const ledgerTarget = defineTarget({
  key: 'LEDGER',
  fields: {
    key: required(identifier(), said(texts('give-entry-key'))),
    at: required<Moment>(moment, said(texts('give-entry-time'))),
    kind,
    label: line(200),
    amount: decimal,
    currency,
    campaign: reference(),
    objective: reference(),
    department: line(200),
    beneficiary: reference(),
    document: line(200),
    disclosureOwed: flag,
    reverses: reference(),
    reason: text(500),
  },
  record: ({ key, at, reverses, reason, amount, currency: code, label, ...row }): TargetRecord<LedgerRecord> => {
    const when = momentOfRow(at)
    const isReversal = Boolean(reverses)
    if (!isReversal && !label) return { field: 'label', message: texts('give-label') }
    if (!isReversal && !amount) return { field: 'amount', message: texts('give-amount') }
    if (amount && !code) return { field: 'currency', message: texts('give-currency') }
    const minor = amount && code ? minorUnits(amount, code) : null
    if (minor !== null && typeof minor !== 'bigint') return { field: 'amount', message: minor }
    const told = minor === null ? null : { amountMinor: minor, currency: code ?? '' }
    if (reverses) {
      if (!reason) return { field: 'reason', message: texts('give-reason') }
      return { record: { key, when, reverses, reason, amount: told } }
    }
    return {
      record: {
        ...{ key, when, reverses: null, kind: row.kind ?? 'COST', label: label ?? '' },
        amount: told ?? { amountMinor: 0n, currency: '' },
        ...{ campaign: row.campaign ?? null, objective: row.objective ?? null, department: row.department ?? null },
        ...{ beneficiary: row.beneficiary ?? null, document: row.document ?? null },
        disclosureOwed: row.disclosureOwed ?? null,
      },
    }
  },
})
