/** Lint rule: no words on screen outside the catalogues. Looks at JSX text and at the attributes people read or hear. */

const spoken = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'alt',
  'label',
  'title',
  'placeholder',
  'description',
  'message',
  'heading',
])
const hasLetters = /\p{L}{2,}/u

/** @type {import('eslint').Rule.RuleModule} */
export const untranslated = {
  meta: {
    type: 'problem',
    docs: { description: 'words on screen come from the catalogues' },
    messages: { plain: 'Put "{{text}}" into the catalogues and show it with t().' },
    schema: [],
  },
  create(context) {
    const report = (node, text) => {
      if (hasLetters.test(text))
        context.report({ node, messageId: 'plain', data: { text: text.trim().slice(0, 40) } })
    }
    /** The literal words an expression can put on screen: literals, templates, both arms of a choice. */
    const check = (node) => {
      if (!node) return
      if (node.type === 'Literal' && typeof node.value === 'string') report(node, node.value)
      if (node.type === 'TemplateLiteral')
        report(node, node.quasis.map((quasi) => quasi.value.raw).join(' '))
      if (node.type === 'ConditionalExpression') {
        check(node.consequent)
        check(node.alternate)
      }
      if (node.type === 'LogicalExpression') check(node.right)
    }
    return {
      JSXText: (node) => report(node, node.value),
      JSXExpressionContainer(node) {
        if (node.parent.type === 'JSXElement' || node.parent.type === 'JSXFragment')
          check(node.expression)
      },
      JSXAttribute(node) {
        if (node.name.type !== 'JSXIdentifier' || !spoken.has(node.name.name)) return
        check(node.value?.type === 'JSXExpressionContainer' ? node.value.expression : node.value)
      },
    }
  },
}
