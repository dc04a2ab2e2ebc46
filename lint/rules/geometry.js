/** Straight pieces of an edge, between its way points. */
function segments(edge) {
  return edge.waypoint.slice(1).map((to, index) => ({ from: edge.waypoint[index], to }));
}

/** Whether two pieces meet inside both of them, at an angle. */
function cross(a, b) {
  return side(a, b.from) * side(a, b.to) < 0 && side(b, a.from) * side(b, a.to) < 0;
}

/** Whether a piece runs through the inside of a box. */
function enters({ from, to }, { x, y, width, height }) {
  return Math.max(from.x, to.x) > x && Math.min(from.x, to.x) < x + width
    && Math.max(from.y, to.y) > y && Math.min(from.y, to.y) < y + height;
}

function middle({ x, y, width, height }) {
  return { x: x + width / 2, y: y + height / 2 };
}

function side({ from, to }, point) {
  return (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x);
}

module.exports = { cross, enters, middle, segments };
