const { cross, enters, middle, segments } = require('./geometry');

/** A model is read left to right: one straight happy path, no flow across another flow or through a step. */
module.exports = () => ({
  check(node, reporter) {
    if (node.$type !== 'bpmn:Definitions') {
      return;
    }
    const drawn = (node.diagrams ?? []).flatMap((diagram) => diagram.plane?.planeElement ?? []);
    const edges = drawn.filter((di) => di.bpmnElement?.$type === 'bpmn:SequenceFlow');
    const boxes = drawn.filter((di) => di.bounds && di.bpmnElement?.$instanceOf('bpmn:FlowNode'));
    straight(boxes, reporter);
    forward(edges, boxes, reporter);
    apart(edges, boxes, reporter);
  }
});

function straight(boxes, reporter) {
  const heights = (type) => boxes.filter((box) => box.bpmnElement.$type === type).map((box) => middle(box.bounds).y);
  const starts = boxes.filter((box) => box.bpmnElement.$type === 'bpmn:StartEvent');
  for (const start of starts) {
    if (!heights('bpmn:EndEvent').includes(middle(start.bounds).y)) {
      reporter.report(start.bpmnElement.id, 'Put the happy path, from this start to an end, on one straight line');
    }
  }
}

function forward(edges, boxes, reporter) {
  const x = new Map(boxes.map((box) => [box.bpmnElement, middle(box.bounds).x]));
  for (const { bpmnElement: flow } of edges) {
    if (x.get(flow.targetRef) < x.get(flow.sourceRef) && !leadsTo(flow.targetRef, flow.sourceRef)) {
      reporter.report(flow.id, 'Draw from left to right: only a loop may go back');
    }
  }
}

function apart(edges, boxes, reporter) {
  edges.forEach((edge, index) => {
    const flow = edge.bpmnElement;
    const lines = segments(edge);
    for (const other of edges.slice(index + 1)) {
      if (lines.some((line) => segments(other).some((piece) => cross(line, piece)))) {
        reporter.report(flow.id, `Crosses ${other.bpmnElement.id}`);
      }
    }
    for (const box of boxes.filter((candidate) => !touches(flow, candidate.bpmnElement))) {
      if (lines.some((line) => enters(line, box.bounds))) {
        reporter.report(flow.id, `Runs through ${box.bpmnElement.id}`);
      }
    }
  });
}

function touches(flow, element) {
  return flow.$parent === element
    || [flow.sourceRef, flow.targetRef, flow.sourceRef.attachedToRef].includes(element)
    || element.attachedToRef === flow.sourceRef || element.attachedToRef === flow.targetRef;
}

function leadsTo(from, to, seen = new Set()) {
  if (from === to) {
    return true;
  }
  if (seen.has(from)) {
    return false;
  }
  seen.add(from);
  const attached = from.$parent.flowElements.filter((element) => element.attachedToRef === from);
  return [...(from.outgoing ?? []).map((flow) => flow.targetRef), ...attached].some((next) => leadsTo(next, to, seen));
}
