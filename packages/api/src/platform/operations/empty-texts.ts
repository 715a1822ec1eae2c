import {
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLInputType,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  isInputObjectType,
  isListType,
  isNonNullType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { RequestError } from '../../core/errors.ts'
import { texts } from './texts.ts'

/**
 * Refuses an empty text in the arguments of fields: it names nothing, and would be taken for one that was left out. An
 * argument or a field of an input whose `extensions.judgesEmpty` is set judges it itself: comparisons of filters, and texts that
 * somebody is writing. Inputs of mutations are judged by their kinds (`platform/acts`), and ids are NOT_FOUND.
 * @throws RequestError BAD_REQUEST with the place.
 */
export function assertNoEmptyTexts(args: ExecutionArgs): void {
  const { schema, document, operationName, variableValues } = args
  if (!hasEmptyLiteral(document) && !hasEmptyText(variableValues)) return
  const operation = getOperationAST(document, operationName)
  const { coerced } = getVariableValues(schema, operation?.variableDefinitions ?? [], variableValues ?? {})
  const types = new TypeInfo(schema)
  const judge = visitWithTypeInfo(types, {
    Field: (node) => {
      const field = types.getFieldDef()
      if (!field || types.getParentType() === schema.getMutationType()) return
      const values = getArgumentValues(field, node, coerced)
      for (const { name, type, extensions } of field.args) {
        if (extensions.judgesEmpty !== true) refuseEmpty(values[name], type, [name])
      }
    },
  })
  for (const definition of document.definitions) {
    if (definition === operation || definition.kind === 'FragmentDefinition') visit(definition, judge)
  }
}

function refuseEmpty(value: unknown, type: GraphQLInputType, place: readonly string[]): void {
  if (value === null || value === undefined) return
  if (isNonNullType(type)) refuseEmpty(value, type.ofType, place)
  else if (isListType(type)) {
    for (const [index, item] of (value as readonly unknown[]).entries()) {
      refuseEmpty(item, type.ofType, [...place, String(index)])
    }
  } else if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      if (field.extensions.judgesEmpty === true) continue
      refuseEmpty((value as Record<string, unknown>)[field.name], field.type, [...place, field.name])
    }
  } else if (value === '' && type.name !== 'ID') {
    const message = texts('empty-text', { place: place.join('.') })
    throw new RequestError('BAD_REQUEST', message, [{ path: [...place], message }])
  }
}

/** By document, for as long as the server keeps it parsed. */
const literals = new WeakMap<DocumentNode, boolean>()

function hasEmptyLiteral(document: DocumentNode): boolean {
  let found = literals.get(document)
  if (found === undefined) {
    found = false
    visit(document, {
      StringValue: ({ value }) => {
        found ||= value === ''
      },
    })
    literals.set(document, found)
  }
  return found
}

function hasEmptyText(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === ''
  return Array.isArray(value) ? value.some(hasEmptyText) : Object.values(value).some(hasEmptyText)
}
