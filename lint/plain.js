/** Lint rule: exports have names, and one of several words is a union of strings. */

/** @type {import('eslint').Rule.RuleModule} */
export const plain = {
  meta: {
    type: 'suggestion',
    docs: { description: 'named exports, and unions of strings' },
    messages: { default: 'Named exports only.', enum: 'Use a union of strings.' },
    schema: [],
  },
  create: (context) => ({
    ExportDefaultDeclaration: (node) => context.report({ node, messageId: 'default' }),
    TSEnumDeclaration: (node) => context.report({ node, messageId: 'enum' }),
  }),
}
