/**
 * `@portevoix/sdk/testing`: a server in memory for the tests of a front-end, made from the schema. Needs the package `graphql`.
 */
export type { TestRequest, TestServer, TestServerOptions } from './contract.ts'
export type { Fault } from './faults.ts'
export type { LeavesOf, Overrides, TypeName } from './overrides.ts'
export { createTestServer } from './server.ts'
