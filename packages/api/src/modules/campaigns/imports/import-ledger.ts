import type { Context } from '../../../core/context.ts'
import { dayOf } from '../../../core/day.ts'
import { InvalidInputError } from '../../../core/errors.ts'
import { globalId } from '../../../core/ids.ts'
import type { Cost as CostRow } from '../../../generated/prisma/client.ts'
import {
  importedUnder,
  type KeyedRows,
  type RecordOutcome,
  rowsAsActs,
  type StoredRow,
  storeByActs,
} from '../../../platform/bulk/index.ts'
import { departmentsInRows, leadingDirectory, type NamedInRow, peopleInRows } from '../../people/index.ts'
import { addCost, reverseCost } from '../cost-mutations.ts'
import { type EntryRecord, type LedgerRecord, ledgerTarget, type ReversalRecord } from './ledger-record.ts'
import { rowTexts as texts } from './row-texts.ts'

/** Files of entries of the ledger and of their reversals, each known by its key in a source. */
export const ledgerImport = rowsAsActs({ target: ledgerTarget, needs: 'cost:write', store: storeEntries })

/**
 * Stores entries of a file by `costAdd` and `costReverse`. An entry is never changed: a row that says otherwise than the entry
 * with its key is refused. Checks no permissions: the act that started the import did.
 */
async function storeEntries(
  ctx: Context,
  idsOf: string | null,
  records: readonly LedgerRecord[],
): Promise<RecordOutcome[]> {
  const source = idsOf ?? (await leadingDirectory(ctx))
  const rows: KeyedRows = { target: 'LEDGER', column: 'costId', source }
  const entries = records.filter((record) => record.reverses === null)
  const named = {
    department: await departmentsInRows(
      ctx,
      source,
      entries.flatMap(({ department }) => department ?? []),
    ),
    person: await peopleInRows(
      ctx,
      idsOf,
      entries.flatMap(({ beneficiary }) => beneficiary ?? []),
    ),
  }
  const ids = await importedUnder(
    ctx,
    rows,
    records.flatMap(({ key, reverses }) => (reverses === null ? key : [key, reverses])),
  )
  const stored = await ctx.db.cost.findMany({ where: { id: { in: [...ids.values()] } } })
  const costs = new Map(stored.map((cost) => [cost.id, cost]))
  const idOfKey = new Map(ids)
  return await storeByActs(ctx, records, {
    rows,
    // An entry is there before what takes it back, wherever they stand in the batch.
    order: [...records.keys()].toSorted((a, b) => Number(isReversal(records[a])) - Number(isReversal(records[b]))),
    fieldOf: { campaignId: 'campaign', objectiveId: 'objective', beneficiaryId: 'beneficiary', on: 'at' },
    store: async (record, known) => {
      const before = known === null ? null : (costs.get(known) ?? null)
      const row =
        record.reverses === null
          ? await storeEntry(ctx, record, before, named)
          : await storeReversal(ctx, record, before, costs.get(idOfKey.get(record.reverses) ?? ''))
      idOfKey.set(record.key, row.cost.id)
      costs.set(row.cost.id, row.cost)
      return { outcome: row.outcome, id: row.cost.id }
    },
  })
}

const isReversal = (record: LedgerRecord | undefined): boolean => record?.reverses !== null

interface Stored extends Pick<StoredRow, 'outcome'> {
  cost: CostRow
}

type Finder = (name: string) => NamedInRow

/** @throws InvalidInputError where a row names nothing that is there. */
function idOf(find: Finder, name: string | null, field: string): string | null {
  if (name === null) return null
  const found = find(name)
  if ('message' in found) throw new InvalidInputError(found.message, [field])
  return found.id
}

async function storeEntry(
  ctx: Context,
  { key: _key, when, reverses: _none, department, beneficiary, ...facts }: EntryRecord,
  before: CostRow | null,
  named: { department: Finder; person: Finder },
): Promise<Stored> {
  const departmentId = idOf(named.department, department, 'department')
  const beneficiaryId = idOf(named.person, beneficiary, 'beneficiary')
  const { campaign, objective, kind, label, amount, document, disclosureOwed } = facts
  if (before) {
    const same =
      before.reversesId === null &&
      before.kind === kind &&
      before.label === label &&
      before.amountMinor === amount.amountMinor &&
      before.currency === amount.currency &&
      before.document === document &&
      before.departmentId === departmentId &&
      before.beneficiaryId === beneficiaryId &&
      globalOf('Campaign', before.campaignId) === campaign &&
      globalOf('Objective', before.objectiveId) === objective &&
      (disclosureOwed === null || before.disclosureOwed === disclosureOwed) &&
      isAt(before, when)
    if (!same) throw new InvalidInputError(texts('entry-stays'), ['key'])
    return { outcome: 'unchanged', cost: before }
  }
  const cost = await addCost(ctx, {
    input: {
      ...{ kind, label, amount, document, disclosureOwed, campaignId: campaign, objectiveId: objective },
      departmentId: globalOf('Department', departmentId),
      beneficiaryId: globalOf('Person', beneficiaryId),
      ...when,
    },
  })
  return { outcome: 'created', cost }
}

async function storeReversal(
  ctx: Context,
  { when, reason, amount }: ReversalRecord,
  before: CostRow | null,
  entry: CostRow | undefined,
): Promise<Stored> {
  if (!entry) throw new InvalidInputError(texts('unknown-entry'), ['reverses'])
  const isItsAmount =
    amount === null ||
    (amount.currency === entry.currency && [entry.amountMinor, -entry.amountMinor].includes(amount.amountMinor))
  if (!isItsAmount) throw new InvalidInputError(texts('not-its-amount'), ['amount'])
  if (before) {
    if (before.reversesId !== entry.id || before.reason !== reason || !isAt(before, when)) {
      throw new InvalidInputError(texts('entry-stays'), ['key'])
    }
    return { outcome: 'unchanged', cost: before }
  }
  return {
    outcome: 'created',
    cost: await reverseCost(ctx, { id: globalId('Cost', entry.id), input: { reason, ...when } }),
  }
}

const globalOf = (type: string, id: string | null): string | null => id && globalId(type, id)

const isAt = (cost: CostRow, { at, on }: EntryRecord['when']): boolean =>
  on === null ? cost.on === null && cost.at.getTime() === at?.getTime() : cost.on !== null && dayOf(cost.on) === on
