const assert = require('node:assert');
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { test } = require('node:test');
const BpmnModdle = require('bpmn-moddle');
const { Linter } = require('bpmnlint');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');
const ours = require('../index').configs.recommended.rules;

const SAMPLES = join(__dirname, '..', 'samples');
const config = JSON.parse(readFileSync(join(__dirname, '..', '.bpmnlintrc'), 'utf8'));
const moddle = new BpmnModdle({ zeebe: require(config.moddleExtensions.zeebe) });

async function broken(file) {
  const { rootElement } = await moddle.fromXML(readFileSync(file, 'utf8'));
  const results = await new Linter({ config, resolver: new NodeResolver() }).lint(rootElement);
  return Object.keys(results).map((rule) => rule.replace('throughline/', ''));
}

test('the sound sample breaks no rule', async () => {
  assert.deepStrictEqual(await broken(join(SAMPLES, 'sound.bpmn')), []);
});

for (const rule of Object.keys(ours)) {
  const samples = readdirSync(join(SAMPLES, rule));

  test(`${rule} has a sample`, () => assert.ok(samples.length > 0));

  for (const sample of samples) {
    test(`${rule} alone refuses ${sample}`, async () => {
      assert.deepStrictEqual(await broken(join(SAMPLES, rule, sample)), [rule]);
    });
  }
}
