/** The SDK's hooks and the tests must have one React: that of this workspace. */
import { registerHooks } from 'node:module'

registerHooks({
  resolve: (name, context, next) =>
    next(name, /^react(-dom)?(\/|$)/.test(name) ? { ...context, parentURL: import.meta.url } : context),
})
