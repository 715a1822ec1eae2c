import { graphql } from './generated/preset/gql.ts'

/** As an application that uses the client preset writes it. */
export const PresetTopics = graphql(`
  query PresetTopics($first: Int) {
    topics(first: $first) {
      nodes {
        id
        name
      }
    }
  }
`)
