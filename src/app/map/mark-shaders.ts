import { RING, SHAPE } from '../../core/draw/marks.ts';
import { COLOUR_SLOTS } from '../../core/draw/palette.ts';
import { YEAR_SLOT } from '../../core/view/slots.ts';
import { glslFloat as f } from './glsl.ts';
import { POINTED_AT_GROWTH } from './mark-data.ts';

/** Shaders of the marks: signed distances in CSS pixels, so that rims and gaps keep their width at any zoom. GLSL ES 1.00. */

export const MARK_VERTEX = /* glsl */ `
precision highp float;
attribute vec2 a_position;
attribute float a_radius;
attribute float a_flags;
attribute float a_slot;
attribute float a_alpha;
attribute vec4 a_sectors;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_scale;
uniform float u_dim;
uniform float u_dimNode;
uniform float u_pass;
uniform vec3 u_fill[${COLOUR_SLOTS}];
uniform vec3 u_rim[${COLOUR_SLOTS}];
varying vec3 v_point;
varying vec4 v_kind;
varying vec3 v_fill;
varying vec3 v_rim;
varying vec4 v_ends0;
varying vec4 v_ends1;
varying vec4 v_slots0;
varying vec4 v_slots1;

float bit(float flags, float place) { return mod(floor(flags / place), 2.0); }

void main() {
  float lit = bit(a_flags, 64.0);
  if ((u_pass == 2.0 && lit > 0.5) || (u_pass == 3.0 && lit < 0.5) || a_alpha <= 0.0) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  float radius = a_radius * u_scale + ${f(POINTED_AT_GROWTH)} * bit(a_flags, 128.0);
  float extent = radius * ${f(SHAPE.tip)} + 4.0;
  vec2 place = (u_matrix * vec3(a_position, 1.0)).xy + a_corner * extent * 2.0 / u_viewport;
  gl_Position = vec4(place, 0.0, 1.0);
  float plain = lit < 0.5 && bit(a_flags, 16.0) > 0.5 ? ${f(SHAPE.faint)} : 1.0;
  v_point = vec3(a_corner * extent, a_alpha * mix(plain, u_dimNode, u_dim * (1.0 - lit)));
  float ring = bit(a_flags, 4.0) * (1.0 + bit(a_flags, 8.0));
  v_kind = vec4(radius, mod(a_flags, 4.0) + 4.0 * bit(a_flags, 256.0), ring, bit(a_flags, 32.0));
  int slot = int(a_slot + 0.5);
  v_fill = u_fill[slot];
  v_rim = u_rim[slot];
  vec4 first = floor(a_sectors / 4096.0);
  vec4 second = a_sectors - first * 4096.0;
  vec4 firstSlot = floor(first / 256.0);
  vec4 secondSlot = floor(second / 256.0);
  vec4 firstEnd = (first - firstSlot * 256.0) / 255.0;
  vec4 secondEnd = (second - secondSlot * 256.0) / 255.0;
  v_ends0 = vec4(firstEnd.x, secondEnd.x, firstEnd.y, secondEnd.y);
  v_ends1 = vec4(firstEnd.z, secondEnd.z, firstEnd.w, secondEnd.w);
  v_slots0 = vec4(firstSlot.x, secondSlot.x, firstSlot.y, secondSlot.y);
  v_slots1 = vec4(firstSlot.z, secondSlot.z, firstSlot.w, secondSlot.w);
}
`;

export const MARK_FRAGMENT = /* glsl */ `
precision highp float;
varying vec3 v_point;
varying vec4 v_kind;
varying vec3 v_fill;
varying vec3 v_rim;
varying vec4 v_ends0;
varying vec4 v_ends1;
varying vec4 v_slots0;
varying vec4 v_slots1;
uniform float u_density;
uniform vec3 u_fill[${COLOUR_SLOTS}];
uniform vec3 u_sheet;
uniform vec3 u_surface;
uniform vec3 u_ink;
const float TAU = 6.283185307;

float cover(float distance) { return clamp(0.5 - distance * u_density, 0.0, 1.0); }

vec4 over(vec4 below, vec3 colour, float alpha) {
  return vec4(colour * alpha + below.rgb * (1.0 - alpha), alpha + below.a * (1.0 - alpha));
}

float box(vec2 point, float half_side, float corner) {
  vec2 d = abs(point) - half_side + corner;
  return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0) - corner;
}

vec3 fillOf(float slot) {
  vec3 colour = u_fill[0];
  for (int i = 1; i < ${YEAR_SLOT}; i++) if (abs(float(i) - slot) < 0.5) colour = u_fill[i];
  return colour;
}

void sector(float turn, float end, float slot, inout float found, inout float border) {
  if (found < 0.0 && turn < end + 0.0005) found = slot;
  float away = abs(turn - end);
  border = min(border, min(away, 1.0 - away));
}

vec4 ringMark(vec2 point, float radius, float isHub) {
  float band = min(isHub > 0.5 ? ${f(RING.hubBand)} : ${f(RING.band)}, radius * ${f(RING.most)});
  float away = length(point);
  float turn = fract(atan(point.x, point.y) / TAU);
  float found = -1.0;
  float border = min(turn, 1.0 - turn);
  sector(turn, v_ends0.x, v_slots0.x, found, border);
  sector(turn, v_ends0.y, v_slots0.y, found, border);
  sector(turn, v_ends0.z, v_slots0.z, found, border);
  sector(turn, v_ends0.w, v_slots0.w, found, border);
  sector(turn, v_ends1.x, v_slots1.x, found, border);
  sector(turn, v_ends1.y, v_slots1.y, found, border);
  sector(turn, v_ends1.z, v_slots1.z, found, border);
  sector(turn, v_ends1.w, v_slots1.w, found, border);
  float middle = radius - band / 2.0 + ${f(RING.out)};
  float gap = cover(${f(RING.sectorGap)} * middle - border * TAU * away);
  vec4 colour = over(vec4(0.0), u_sheet, cover(away - radius - ${f(RING.gap)}));
  colour = over(colour, fillOf(max(found, 0.0)), cover(abs(away - middle) - band / 2.0) * gap);
  return over(colour, isHub > 0.5 ? u_ink : v_fill, cover(away - radius + band + ${f(RING.inner)}));
}

vec4 plainMark(vec2 point, float radius, float kind, float isInferred) {
  float isFilled = step(3.5, kind);
  float shape = kind - 4.0 * isFilled;
  float distance = length(point) - radius;
  if (shape > 1.5) {
    vec2 turned = vec2(point.x + point.y, point.y - point.x) * 0.70710678;
    distance = box(turned, radius * ${f(SHAPE.tip)} * 0.70710678, 0.4);
  } else if (shape > 0.5) {
    distance = box(point, radius * ${f(SHAPE.square)}, ${f(SHAPE.corner)});
  }
  float stroke = shape > 1.5 && isFilled < 0.5 ? ${f(SHAPE.hollowRim / 2)} : (isInferred > 0.5 ? ${f(SHAPE.inferredRim / 2)} : ${f(SHAPE.rim / 2)});
  vec4 colour = over(vec4(0.0), u_sheet, cover(distance - ${f(SHAPE.gap)}));
  vec3 inside = isInferred > 0.5 ? u_sheet : (shape > 1.5 && isFilled < 0.5 ? u_surface : v_fill);
  colour = over(colour, inside, cover(distance));
  float dash = 1.0;
  if (isInferred > 0.5) {
    float count = max(${f(SHAPE.leastDashes)}, floor(TAU * radius / ${f(SHAPE.dash)} + 0.5));
    dash = step(fract(atan(point.x, point.y) / TAU * count), ${f(SHAPE.dashShare)});
  }
  return over(colour, v_rim, cover(abs(distance) - stroke) * dash);
}

void main() {
  vec4 colour = v_kind.z > 0.5
    ? ringMark(v_point.xy, v_kind.x, v_kind.z - 1.0)
    : plainMark(v_point.xy, v_kind.x, v_kind.y, v_kind.w);
  gl_FragColor = colour * v_point.z;
}
`;
