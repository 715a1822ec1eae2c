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

/** Columns of a table to read, in the order of their names; null for all of them. */
export type Columns = readonly string[] | null

const columnsOfTables = new Map<Prisma.ModelName, ReadonlySet<string>>()

/** Columns that a table of the data model has. */
export function columnsOf(table: Prisma.ModelName): ReadonlySet<string> {
  const columns = columnsOfTables.get(table) ?? new Set(Object.keys(Prisma[`${table}ScalarFieldEnum`]))
  columnsOfTables.set(table, columns)
  return columns
}

/** The extension of a field that answers its row itself, as a thing of another type: it needs what is selected of that. */
export const SAME_ROW = 'sameRow'

/** A selection, as far as it says what to read. */
export type Asked = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues' | 'fieldNodes' | 'returnType'>

type Field = ReturnType<GraphQLObjectType['getFields']>[string]

/** What is asked of the rows behind a field: of those that it answers, or of the rows of a page. */
export interface Selection {
  readonly columns: Columns
  /** The fields of the rows, those of one response name together, as an executor collects them. */
  readonly fields: readonly { readonly field: Field; readonly nodes: readonly FieldNode[] }[]
  /** Names of the fields around the rows: of a page, its edges and what tells of it. */
  readonly around: ReadonlySet<string>
}

/** The columns that a selection needs: see `selectionOf`. */
export const selectedColumns = (
  asked: Asked,
  rows: { type: string; table: Prisma.ModelName },
  beside: readonly string[] = [],
): Columns => selectionOf(asked, rows, beside).columns

/**
 * What a selection asks of rows. Of columns, a field that shows one needs that one, another one what it declares as
 * `extensions.columns`; one that declares nothing may read them all.
 * @param beside columns that are needed whatever is selected.
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

  /** @param isRow whether things of this type are the rows. */
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
        // Once for each type: fragments that spread others twice would be walked a number of times that doubles.
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
    // A fragment on an interface speaks of the row too, and one on another type of things that are none of these rows.
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
      // What hangs on the same row as another thing is found there by itself.
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
  // Where several types may be answered, their fields stand in fragments, and the row behind is of this one.
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

/** Null for a field that may read any of them. */
export function columnsOfField(field: Field): readonly string[] | null {
  const { pothosExposedField, columns } = field.extensions
  if (Array.isArray(columns)) return columns
  if (typeof pothosExposedField === 'string') return [pothosExposedField]
  return field.name === 'id' ? ['id'] : null
}

/** The list of columns in SQL, each of alias `t`. */
export const columnsInSql = (columns: Columns): Prisma.Sql =>
  Prisma.raw(columns === null ? 't.*' : columns.map((column) => `t."${column}"`).join(', '))

/** Makes whoever reads a column that was not read hear of it at once: a missing value would be taken for null. */
export function unreadColumns(table: Prisma.ModelName, columns: Columns): PropertyDescriptorMap {
  const unread: PropertyDescriptorMap = {}
  if (columns === null) return unread
  for (const column of columnsOf(table)) {
    if (columns.includes(column)) continue
    unread[column] = {
      get: () => {
        throw new Error(`${table}.${column} was not read: declare it in \`extensions.columns\` of the field.`)
      },
    }
  }
  return unread
}

/** Guards rows against reading what was not read. @param rows as they came out of the database; changed. */
export function guardColumns<Row extends object>(table: Prisma.ModelName, columns: Columns, rows: Row[]): Row[] {
  if (columns === null) return rows
  const prototype = Object.create(Object.prototype, unreadColumns(table, columns))
  for (const row of rows) Object.setPrototypeOf(row, prototype)
  return rows
}
