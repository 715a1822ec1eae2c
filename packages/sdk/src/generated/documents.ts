// Generated from schema.graphql and GraphQL documents: edit those, then run the generator again.

export {}
