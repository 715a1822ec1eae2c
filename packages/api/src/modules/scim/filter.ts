import type { Filter } from 'scim2-parse-filter'
import { Prisma } from '../../generated/prisma/client.ts'
import type { ResourceType } from './attributes.ts'
import { type Operand, operandOf } from './filter-columns.ts'
import { goesOnBehindBracket, parseFilter } from './parse-filter.ts'
import { ScimError } from './scim-error.ts'

const { sql } = Prisma
type Comparison = Extract<Filter, { compValue: unknown }>
type Operator = Comparison['op']
type Find = (path: string) => Operand

/** A filter as an SQL condition on alias `t`; true where there is none. @throws ScimError invalidFilter. */
export function filterCondition(type: ResourceType, text: string | null): Prisma.Sql {
  if (text === null) return sql`TRUE`
  const joins = goesOnBehindBracket(text)
  return conditionOf(parseFilter(text), (path) => operandOf(type, path), joins)
}

/** @param joins whether the parser wrote `x[…].y eq z` as two conditions, which are meant for one value of the list. */
function conditionOf(filter: Filter, find: Find, joins: boolean): Prisma.Sql {
  if ('filters' in filter) {
    const joined = joins ? behindBracket(filter, find) : null
    if (joined) return joined
    const parts = filter.filters.map((one) => conditionOf(one, find, joins))
    return sql`(${Prisma.join(parts, filter.op === 'and' ? ' AND ' : ' OR ')})`
  }
  if ('filter' in filter) return sql`(NOT ${conditionOf(filter.filter, find, joins)})`
  const operand = find(filter.attrPath)
  if ('valFilter' in filter) {
    if (operand.kind !== 'list') throw refused(`${filter.attrPath} is no list, which brackets stand behind.`)
    return operand.some((part) => conditionOf(filter.valFilter, part, joins))
  }
  if (operand.kind === 'list') return operand.some((part) => compared(part(operand.whole), filter))
  return compared(operand, filter)
}

function behindBracket(filter: Extract<Filter, { filters: Filter[] }>, find: Find): Prisma.Sql | null {
  const [list, rest, ...more] = filter.filters
  if (filter.op !== 'and' || !list || !('valFilter' in list) || !rest || !('attrPath' in rest) || more.length > 0)
    return null
  const [before, after] = [`${list.attrPath}.`, rest.attrPath]
  if ('valFilter' in rest || !after.startsWith(before)) return null
  const operand = find(list.attrPath)
  if (operand.kind !== 'list') return null
  return operand.some(
    (part) => sql`${conditionOf(list.valFilter, part, false)} AND ${compared(part(after.slice(before.length)), rest)}`,
  )
}

const refused = (message: string): ScimError => new ScimError(400, 'invalidFilter', message.slice(0, 300))

function compared(operand: Operand, filter: Extract<Filter, { attrPath: string }>): Prisma.Sql {
  if (operand.kind === 'list' || 'valFilter' in filter) throw refused(`${filter.attrPath} cannot be compared.`)
  const { value } = operand
  if (!('compValue' in filter)) return sql`(${value} IS NOT NULL)`
  const { op, attrPath, compValue } = filter
  if (compValue === null) {
    if (op === 'eq') return sql`(${value} IS NULL)`
    if (op === 'ne') return sql`(${value} IS NOT NULL)`
    throw refused(`${attrPath}: null is compared by eq and ne alone.`)
  }
  if (operand.kind === 'boolean') return ordered(op, value, sql`${booleanOf(attrPath, op, compValue)}::boolean`)
  if (operand.kind === 'number') return ordered(op, value, sql`${numberOf(attrPath, compValue)}::numeric`)
  if (operand.kind === 'instant') return ordered(op, value, sql`${instantOf(attrPath, compValue)}::timestamptz`)
  if (typeof compValue !== 'string') throw refused(`${attrPath} is compared with a text in quotes.`)
  if (op === 'eq' && operand.isEqual) return operand.isEqual(compValue)
  return textCondition(op, value, operand.form(compValue))
}

function booleanOf(path: string, op: Operator, value: string | number | boolean): boolean {
  const written = String(value).toLowerCase()
  if ((op === 'eq' || op === 'ne') && (written === 'true' || written === 'false')) return written === 'true'
  throw refused(`${path} is compared with true or false by eq and ne alone.`)
}

function numberOf(path: string, value: string | number | boolean): string {
  const written = String(value).trim()
  if (typeof value !== 'boolean' && /^[+-]?\d{1,15}(\.\d{1,15})?$/.test(written)) return written
  throw refused(`${path} is compared with a number such as 12.5.`)
}

function instantOf(path: string, value: string | number | boolean): Date {
  const at = typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value) : null
  if (at && !Number.isNaN(at.getTime())) return at
  throw refused(`${path} is compared with an instant such as "2026-05-01T08:00:00Z".`)
}

const SIGNS: { readonly [Of in Operator]?: string } = { gt: '>', ge: '>=', lt: '<', le: '<=' }

function ordered(op: Operator, value: Prisma.Sql, other: Prisma.Sql): Prisma.Sql {
  if (op === 'eq') return sql`(${value} = ${other})`
  if (op === 'ne') return sql`(${value} IS DISTINCT FROM ${other})`
  const sign = SIGNS[op]
  if (sign) return sql`(${value} ${Prisma.raw(sign)} ${other})`
  throw refused('A number or an instant contains no text: use eq, ne, gt, ge, lt or le.')
}

function textCondition(op: Operator, value: Prisma.Sql, other: Prisma.Sql): Prisma.Sql {
  if (op === 'co') return sql`(strpos(${value}, ${other}) > 0)`
  if (op === 'sw') return sql`starts_with(${value}, ${other})`
  if (op === 'ew') return sql`(right(${value}, length(${other})) = ${other})`
  // Indexes have the collation of their columns, and equality does not depend on it.
  return ordered(op, op === 'eq' || op === 'ne' ? value : sql`${value} COLLATE "C"`, other)
}
