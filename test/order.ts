import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that run long for their size: without times of an earlier run, Vitest begins with the largest files. */
const LONG = [
  'test/real-data/cases/cases.test.ts',
  'test/cli/serve.test.ts',
  'test/repository/new-type.test.ts',
  'test/cli/secrets.test.ts',
  'test/e2e/isolation/isolation.test.ts',
  'test/e2e/kills.test.ts',
  'test/e2e/two-step-kills.test.ts',
  'test/e2e/scim/whole-directory.test.ts',
  'test/e2e/roles.test.ts',
  'test/real-data/log-in.test.ts',
  'test/plugin-cli/released.test.ts',
  'test/e2e/node-columns.test.ts',
  'test/plugin-cli/packed.test.ts',
  'test/cli/logins.test.ts',
  'test/e2e/webhook-faults.test.ts',
  'test/cli/secrets-lost.test.ts',
]

/** Of each project the long files first: where one of them is begun last, all other workers wait for its end. */
export class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => LONG.some((file) => moduleId.endsWith(`/${file}`))
    const projects = [...new Set(sorted.map(({ project }) => project))]
    return projects.flatMap((project) => {
      const its = sorted.filter((file) => file.project === project)
      return [...its.filter(isLong), ...its.filter((file) => !isLong(file))]
    })
  }
}
