import { z } from 'zod'
import type { Text } from '../../core/texts/index.ts'
import { listOf, text } from '../../platform/acts/index.ts'
import { isForApplications, isPermission, permissionNames } from '../../platform/auth/index.ts'
import { scopeTexts } from './scope-texts.ts'

type ScopeText = Parameters<typeof scopeTexts>[0]

/** What applications can ask for: permissions, but for those that only a person, a key or a log-in has. */
export const applicationScopes = (): string[] => permissionNames().filter(isForApplications)

/** Whether an application can ask for it. */
export const isScope = (name: string): boolean => isPermission(name) && isForApplications(name)

/** Scopes that an application may ask for at most. */
export const scopes = listOf(
  text(
    'A scope.',
    z.string().refine(isScope, {
      error: (issue) =>
        `${String(issue.input).slice(0, 60)} is no scope of applications: see \`scopes_supported\` of the metadata.`,
    }),
  ),
  'Permissions that it may ask for at most, such as `campaign:read`; each person’s own permissions limit them further',
  { least: 1, most: 100 },
)

/** A scope in words. */
export const wordsOf = (scope: string): Text => scopeTexts(scope.replace(':', '-') as ScopeText)
