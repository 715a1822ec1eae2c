import {
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { Prisma } from '../generated/prisma/client.ts'

/** Columns of a table to read, in the order of their names; null for all of them. */
export type Columns = readonly string[] | null

/** Columns that a table of the data model has. */
export function columnsOf(table: Prisma.ModelName): ReadonlySet<string> {
  return new Set(Object.keys(Prisma[`${table}ScalarFieldEnum`]))
}

/** The extension of a field that answers its row itself, as a thing of another type: it needs what is selected of that. */
export const SAME_ROW = 'sameRow'

/**
 * The columns that a selection needs of the rows behind a field: of those that the field answers, or of the rows of a
 * page. A field that shows a column needs that one, another one what it declares as `extensions.columns`; one that
 * declares nothing may read them all.
 * @param beside columns that are needed whatever is selected.
 */
export function selectedColumns(
  info: GraphQLResolveInfo,
  rows: { type: string; table: Prisma.ModelName },
  beside: readonly string[] = [],
): Columns {
  const rowType = info.schema.getType(rows.type)
  if (!isObjectType(rowType)) return null
  const known = columnsOf(rows.table)
  const needed = new Set(['id', ...beside])
  let all = false
  const seen = new Set<string>()

  /** @param isRow whether things of this type are the rows. */
  const visit = ({ selections }: SelectionSetNode, type: GraphQLNamedOutputType, isRow: boolean): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) ofField(selection.name.value, selection.selectionSet, type, isRow)
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        ofFragment(selection.selectionSet, selection.typeCondition?.name.value, type, isRow)
      } else if (!seen.has(`${selection.name.value} ${type.name} ${isRow}`)) {
        // Once for each type: fragments that spread others twice would be walked a number of times that doubles.
        seen.add(`${selection.name.value} ${type.name} ${isRow}`)
        const fragment = info.fragments[selection.name.value]
        if (fragment) ofFragment(fragment.selectionSet, fragment.typeCondition.name.value, type, isRow)
      }
    }
  }

  const ofFragment = (
    selectionSet: SelectionSetNode,
    name: string | undefined,
    type: GraphQLNamedOutputType,
    isRow: boolean,
  ): void => {
    const condition = name === undefined ? type : (info.schema.getType(name) as GraphQLNamedOutputType)
    if (!isRow) visit(selectionSet, condition, condition === rowType)
    // A fragment on an interface speaks of the row too, and one on another type of things that are none of these rows.
    else if (condition === type || isAbstractType(condition)) visit(selectionSet, type, true)
  }

  const ofField = (
    name: string,
    selectionSet: SelectionSetNode | undefined,
    type: GraphQLNamedOutputType,
    isRow: boolean,
  ): void => {
    if (name.startsWith('__') || !('getFields' in type)) return
    const field = type.getFields()[name]
    if (!field) return
    const answered = getNamedType(field.type)
    if (!isRow || field.extensions[SAME_ROW]) {
      if (selectionSet) visit(selectionSet, answered, isRow || answered === rowType)
      return
    }
    const columns = columnsOfField(field)
    if (!columns?.every((column) => known.has(column))) all = true
    else for (const column of columns) needed.add(column)
  }

  const returned = getNamedType(info.returnType)
  // Where several types may be answered, their fields stand in fragments, and the row behind is of this one.
  const start = isAbstractType(returned) ? rowType : returned
  for (const { selectionSet } of info.fieldNodes) if (selectionSet) visit(selectionSet, start, start === rowType)
  return all ? null : [...needed].sort()
}

/** Null for a field that may read any of them. */
export function columnsOfField(field: ReturnType<GraphQLObjectType['getFields']>[string]): readonly string[] | null {
  const { pothosExposedField, columns } = field.extensions
  if (Array.isArray(columns)) return columns
  if (typeof pothosExposedField === 'string') return [pothosExposedField]
  return field.name === 'id' ? ['id'] : null
}

/** The list of columns in SQL, each of alias `t`. */
export const columnsInSql = (columns: Columns): Prisma.Sql =>
  Prisma.raw(columns === null ? 't.*' : columns.map((column) => `t."${column}"`).join(', '))

/**
 * Makes whoever reads a column that was not read hear of it at once: a missing value would be taken for null.
 * @param rows as they came out of the database; changed.
 */
export function guardColumns<Row extends object>(table: Prisma.ModelName, columns: Columns, rows: Row[]): Row[] {
  if (columns === null) return rows
  const unread: PropertyDescriptorMap = {}
  for (const column of columnsOf(table)) {
    if (columns.includes(column)) continue
    unread[column] = {
      get: () => {
        throw new Error(`${table}.${column} was not read: declare it in \`extensions.columns\` of the field.`)
      },
    }
  }
  const prototype = Object.create(Object.prototype, unread)
  for (const row of rows) Object.setPrototypeOf(row, prototype)
  return rows
}
