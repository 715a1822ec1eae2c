import { z } from 'zod'

/** Values that stand in several parts of a definition. */
export const Text = z.string().max(10_000)
export const Title = Text.min(1)
export const Address = z.string().min(1).max(2_048)
export const FieldName = z.string().min(1).max(128)
export const SecretName = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,63}$/, 'must be letters and digits')
