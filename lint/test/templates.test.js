const assert = require('node:assert');
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { test } = require('node:test');
const { validateZeebe } = require('@bpmn-io/element-templates-validator');

const TEMPLATES = join(__dirname, '..', '..', 'processes', '.camunda', 'element-templates');

for (const file of readdirSync(TEMPLATES)) {
  test(`${file} is an element template that Modeler accepts`, () => {
    const { errors } = validateZeebe(JSON.parse(readFileSync(join(TEMPLATES, file), 'utf8')));
    assert.deepStrictEqual((errors ?? []).map(({ message }) => message), []);
  });
}

test('a template without a binding is refused', () => {
  assert.strictEqual(validateZeebe({ name: 'x', id: 'x', appliesTo: ['bpmn:Task'], properties: [{ label: 'x' }] }).valid, false);
});
