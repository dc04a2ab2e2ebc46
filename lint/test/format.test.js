const assert = require('node:assert');
const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');
const { test } = require('node:test');
const BpmnModdle = require('bpmn-moddle');

const PROCESSES = join(__dirname, '..', '..', 'processes');
const moddle = new BpmnModdle({
  modeler: require('modeler-moddle/resources/modeler.json'),
  zeebe: require('zeebe-bpmn-moddle/resources/zeebe.json')
});
const models = readdirSync(PROCESSES, { recursive: true }).filter((file) => file.endsWith('.bpmn'));

test('there are models', () => assert.ok(models.length > 0));

for (const model of models) {
  test(`${model} is written as Modeler saves it, so that a diff shows meaning only`, async () => {
    const xml = readFileSync(join(PROCESSES, model), 'utf8');
    const { rootElement, warnings } = await moddle.fromXML(xml);

    assert.deepStrictEqual(warnings.map(({ message }) => message), []);
    assert.strictEqual((await moddle.toXML(rootElement, { format: true })).xml, xml);
  });
}
