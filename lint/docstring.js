/** Lint rule: whatever a module exports says in a docstring what it is; every file begins with what it is for. */

const documented = new Set([
  'FunctionDeclaration',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'ClassDeclaration',
  'VariableDeclaration',
])

/** Types inferred from a schema are described where the schema is. */
const isInferred = (declaration) =>
  declaration.type === 'TSTypeAliasDeclaration' &&
  declaration.typeAnnotation.type === 'TSTypeReference' &&
  declaration.typeAnnotation.typeName.type === 'TSQualifiedName' &&
  declaration.typeAnnotation.typeName.left.name === 'z'

/** @type {import('eslint').Rule.RuleModule} */
export const docstring = {
  meta: {
    type: 'suggestion',
    docs: { description: 'exports carry a docstring' },
    messages: {
      missing: 'Say in a /** docstring */ what this export does.',
      file: 'Begin the file with a /** block */ that says what it is for.',
    },
    schema: [],
  },
  create(context) {
    const source = context.sourceCode
    const hasBlock = (node) =>
      source
        .getCommentsBefore(node)
        .some((comment) => comment.type === 'Block' && comment.value.startsWith('*'))
    return {
      Program(node) {
        const first = source.getAllComments()[0]
        const start = node.body[0]
        if (start && !(first?.type === 'Block' && first.range[0] < start.range[0]))
          context.report({ node: start, messageId: 'file' })
      },
      ExportNamedDeclaration(node) {
        const { declaration } = node
        if (!declaration || !documented.has(declaration.type) || isInferred(declaration)) return
        if (!hasBlock(node)) context.report({ node, messageId: 'missing' })
      },
    }
  },
}
