import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import { Prisma } from '../generated/prisma/client.ts'

/** Columns of a table to read, sorted by name; null for all. */
export type Columns = readonly string[] | null

const columnsOfTables = new Map<Prisma.ModelName, ReadonlySet<string>>()

/** Columns of a table in the data model. */
export function columnsOf(table: Prisma.ModelName): ReadonlySet<string> {
  const columns = columnsOfTables.get(table) ?? new Set(Object.keys(Prisma[`${table}ScalarFieldEnum`]))
  columnsOfTables.set(table, columns)
  return columns
}

/**
 * Extension of a field that returns its own row as an object of another type: the selection there needs columns of the
 * same row.
 */
export const SAME_ROW = 'sameRow'

/** The part of the resolve info that determines what to read. */
export type Asked = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues' | 'fieldNodes' | 'returnType'>

type Field = ReturnType<GraphQLObjectType['getFields']>[string]

/** The selection on the rows behind a field: those that it returns, or the rows of a page. */
export interface Selection {
  readonly columns: Columns
  /** The fields of the rows, grouped by response name as in an executor. */
  readonly fields: readonly { readonly field: Field; readonly nodes: readonly FieldNode[] }[]
  /** Names of the fields around the rows: of the page, its edges and its counts. */
  readonly around: ReadonlySet<string>
}

/** The columns that a selection needs: see `selectionOf`. */
export const selectedColumns = (
  asked: Asked,
  rows: { type: string; table: Prisma.ModelName },
  beside: readonly string[] = [],
): Columns => selectionOf(asked, rows, beside).columns

/**
 * What a selection needs of rows. A field that exposes a column needs that column, another field those in its
 * `extensions.columns`. A field that declares nothing may read all columns.
 * @param beside additional columns.
 */
export function selectionOf(
  asked: Asked,
  rows: { type: string; table: Prisma.ModelName },
  beside: readonly string[] = [],
): Selection {
  const { schema, fragments, variableValues } = asked
  const rowType = schema.getType(rows.type)
  const fields = new Map<string, { field: Field; nodes: FieldNode[] }>()
  const around = new Set<string>()
  if (!isObjectType(rowType)) return { columns: null, fields: [], around }
  const known = columnsOf(rows.table)
  const needed = new Set(['id', ...beside])
  let all = false
  const seen = new Set<string>()

  /** @param isRow whether objects of this type are the rows. */
  const visit = (
    { selections }: SelectionSetNode,
    type: GraphQLNamedOutputType,
    isRow: boolean,
    isAnswer = isRow,
  ): void => {
    for (const selection of selections) {
      if (isLeftOut(selection, variableValues)) continue
      if (selection.kind === Kind.FIELD) ofField(selection, type, isRow, isAnswer)
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        ofFragment(selection.selectionSet, selection.typeCondition?.name.value, type, isRow, isAnswer)
      } else if (!seen.has(`${selection.name.value} ${type.name} ${isRow}`)) {
        // Once per type: nested fragments would otherwise be visited a number of times that doubles with each level.
        seen.add(`${selection.name.value} ${type.name} ${isRow}`)
        const fragment = fragments[selection.name.value]
        if (fragment) ofFragment(fragment.selectionSet, fragment.typeCondition.name.value, type, isRow, isAnswer)
      }
    }
  }

  const ofFragment = (
    selectionSet: SelectionSetNode,
    name: string | undefined,
    type: GraphQLNamedOutputType,
    isRow: boolean,
    isAnswer: boolean,
  ): void => {
    const condition = name === undefined ? type : (schema.getType(name) as GraphQLNamedOutputType)
    if (!isRow) visit(selectionSet, condition, condition === rowType)
    // A fragment on an interface applies to the row too; one on another object type does not.
    else if (condition === type || isAbstractType(condition)) visit(selectionSet, type, true, isAnswer)
  }

  const ofField = (node: FieldNode, type: GraphQLNamedOutputType, isRow: boolean, isAnswer: boolean): void => {
    const name = node.name.value
    if (name.startsWith('__') || !('getFields' in type)) return
    const field = type.getFields()[name]
    if (!field) return
    const answered = getNamedType(field.type)
    if (!isRow) around.add(name)
    if (!isRow || field.extensions[SAME_ROW]) {
      // The same row as another object: its selection is visited there.
      if (node.selectionSet) visit(node.selectionSet, answered, isRow || answered === rowType, !isRow)
      return
    }
    if (isAnswer) {
      const response = (node.alias ?? node.name).value
      const same = fields.get(response)
      if (same) same.nodes.push(node)
      else fields.set(response, { field, nodes: [node] })
    }
    const columns = columnsOfField(field)
    if (!columns?.every((column) => known.has(column))) all = true
    else for (const column of columns) needed.add(column)
  }

  const returned = getNamedType(asked.returnType)
  // With several possible types their fields are in fragments, and the rows are of this type.
  const start = isAbstractType(returned) ? rowType : returned
  for (const { selectionSet } of asked.fieldNodes) if (selectionSet) visit(selectionSet, start, start === rowType)
  return { columns: all ? null : [...needed].sort(), fields: [...fields.values()], around }
}

function isLeftOut(selection: SelectionNode, variables: Asked['variableValues']): boolean {
  if (!selection.directives?.length) return false
  return (
    getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true ||
    getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if === false
  )
}

/** Null for a field that may read any column. */
export function columnsOfField(field: Field): readonly string[] | null {
  const { pothosExposedField, columns } = field.extensions
  if (Array.isArray(columns)) return columns
  if (typeof pothosExposedField === 'string') return [pothosExposedField]
  return field.name === 'id' ? ['id'] : null
}

const inSql = (columns: Iterable<string>, alias: string) =>
  Prisma.raw(Array.from(columns, (column) => `${alias}."${column}"`).join(', '))

/**
 * All columns of a table in SQL, each by its name. With `*` a column that a migration adds would come into the answers of
 * servers of before, and into statements that they have prepared, which PostgreSQL then refuses.
 */
export const everyColumn = (table: Prisma.ModelName, alias = 't'): Prisma.Sql => inSql(columnsOf(table), alias)

/** Columns of a table in SQL, on alias `t`. */
export const columnsInSql = (table: Prisma.ModelName, columns: Columns): Prisma.Sql =>
  columns === null ? everyColumn(table) : inSql(columns, 't')

/** Makes reading a column that was not loaded throw, because a missing value would look like null. */
export function unreadColumns(table: Prisma.ModelName, columns: Columns): PropertyDescriptorMap {
  const unread: PropertyDescriptorMap = {}
  if (columns === null) return unread
  for (const column of columnsOf(table)) {
    if (columns.includes(column)) continue
    unread[column] = {
      get: () => {
        throw new Error(`${table}.${column} was not loaded: declare it in \`extensions.columns\` of the field.`)
      },
    }
  }
  return unread
}

/**
 * Guards rows against access to columns that were not loaded.
 * @param rows from the database; changed in place.
 */
export function guardColumns<Row extends object>(table: Prisma.ModelName, columns: Columns, rows: Row[]): Row[] {
  if (columns === null) return rows
  const prototype = Object.create(Object.prototype, unreadColumns(table, columns))
  for (const row of rows) Object.setPrototypeOf(row, prototype)
  return rows
}
