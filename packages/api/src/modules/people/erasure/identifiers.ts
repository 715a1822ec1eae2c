import { findingForm, handleForm, idForm, mailForm } from '@portevoix/sdk/normal-forms'

/** A current or former identifier of a person. */
export interface Identifier {
  readonly kind: 'NAME' | 'ADDRESS' | 'ID' | 'HANDLE'
  /** Key of the source of an id, or of the network of a handle; empty for names and addresses. */
  readonly scope: string
  readonly value: string
}

/** Equal for identifiers that differ only in case, accents and blanks. */
export const identifierForm = ({ kind, value }: Pick<Identifier, 'kind' | 'value'>): string => {
  if (kind === 'ADDRESS') return mailForm(value)
  if (kind === 'HANDLE') return handleForm(value).toLowerCase()
  return kind === 'ID' ? idForm(value) : findingForm(value)
}

/**
 * Whether an id or handle is unambiguous in any text. `7`, `2024` and `marketing` are not: they are searched only in
 * places that are written as an id or handle.
 */
export function isDistinctive(value: string): boolean {
  if (/^\p{N}+$/u.test(value)) return value.length >= 6
  return value.length >= 4 && /[\p{N}_.@-]/u.test(value)
}
