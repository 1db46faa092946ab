// The kernel of src/simulation in C, for the sake of its speed alone: the same animals through the same design, with the random
// numbers of src/random and the exp and log of the C library. bench/kernel.mjs writes the design as doubles and compares.
//
//   kernel DESIGN ANIMALS -> seconds, and the sum of all that was measured
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MOST_PLACES = 8, MOST_CUES = 16, NODES = 7, COLUMNS = 4 };
enum { EXPOSURE, ACCESS, STRESSOR, WITNESSING };
enum { TIME, ENTRIES, LATENCY, TRANSITIONS, FREEZING };

// Random numbers

static uint32_t state[4];

static void philox(uint32_t c[4], uint32_t k0, uint32_t k1) {
  for (int round = 0; round < 10; round++) {
    uint64_t p0 = (uint64_t)0xd2511f53 * c[0], p1 = (uint64_t)0xcd9e8d57 * c[2];
    uint32_t c0 = (uint32_t)(p1 >> 32) ^ c[1] ^ k0, c2 = (uint32_t)(p0 >> 32) ^ c[3] ^ k1;
    c[1] = (uint32_t)p1;
    c[3] = (uint32_t)p0;
    c[0] = c0;
    c[2] = c2;
    k0 += 0x9e3779b9;
    k1 += 0xbb67ae85;
  }
}

static void restart(uint32_t seed, uint32_t stream, uint32_t run, uint32_t index) {
  state[0] = index;
  state[1] = run;
  state[2] = stream;
  state[3] = 0;
  philox(state, seed, 0);
}

static inline uint32_t rotated(uint32_t x, int k) { return (x << k) | (x >> (32 - k)); }

static inline uint32_t word(void) {
  uint32_t result = rotated(state[0] + state[3], 7) + state[0], t = state[1] << 9;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= t;
  state[3] = rotated(state[3], 11);
  return result;
}

static inline double unit(void) {
  uint32_t high = word() >> 5, low = word() >> 6;
  return (high * 67108864.0 + low) / 9007199254740992.0;
}

static double normal_x[257], normal_y[257], exponential_x[257], exponential_y[257];
static const double normal_tail = 3.654152885361009, exponential_tail = 7.69711747013105;

static void layers(void) {
  const double na = 0.00492867323399, ea = 0.003949659822581557;
  normal_x[0] = na / exp(-0.5 * normal_tail * normal_tail);
  normal_x[1] = normal_tail;
  exponential_x[0] = ea / exp(-exponential_tail);
  exponential_x[1] = exponential_tail;
  for (int i = 2; i < 256; i++) {
    normal_x[i] = sqrt(-2 * log(exp(-0.5 * normal_x[i - 1] * normal_x[i - 1]) + na / normal_x[i - 1]));
    exponential_x[i] = -log(exp(-exponential_x[i - 1]) + ea / exponential_x[i - 1]);
  }
  for (int i = 1; i < 256; i++) {
    normal_y[i] = exp(-0.5 * normal_x[i] * normal_x[i]);
    exponential_y[i] = exp(-exponential_x[i]);
  }
  normal_y[256] = exponential_y[256] = 1;
}

static double normal(void) {
  for (;;) {
    uint32_t bits = word(), layer = bits & 0xff;
    double sign = bits & 0x100 ? -1 : 1, x = unit() * normal_x[layer];
    if (x < normal_x[layer + 1]) return sign * x;
    if (layer == 0) {
      for (;;) {
        double a = -log(1 - unit()) / normal_tail, b = -log(1 - unit());
        if (2 * b > a * a) return sign * (normal_tail + a);
      }
    }
    if (normal_y[layer] + unit() * (normal_y[layer + 1] - normal_y[layer]) < exp(-0.5 * x * x)) return sign * x;
  }
}

static double exponential(void) {
  for (double beyond = 0;;) {
    uint32_t layer = word() & 0xff;
    double x = unit() * exponential_x[layer];
    if (x < exponential_x[layer + 1]) return beyond + x;
    if (layer == 0) beyond += exponential_tail;
    else if (exponential_y[layer] + unit() * (exponential_y[layer + 1] - exponential_y[layer]) < exp(-x)) return beyond + x;
  }
}

// The design, as kernel.mjs writes it

typedef struct {
  int count, cells, measurements;
  const double *kind, *onset, *minutes, *place, *start, *stress, *familiar, *shocked, *drugs, *from, *column, *measure, *of;
  double *kept, *held, *calmed, *weight, *unlearning;
} Track;

static const double *input;
static const double *take(int count) {
  const double *here = input;
  input += count;
  return here;
}

// In the order of `constants` in kernel.mjs.
static struct {
  double crossings, approach, stay, base, half, steepness, minutes, gain, unfamiliar, naive, oxytocin_familiar, oxytocin_unfamiliar, oxytocin_peripheral;
  double own, shared, acquisition, extinction, transfer, stress_release, drug_release, strength_days, inhibition_days;
  double learning_minutes, extinction_minutes, bias_spread, crossings_spread, learning_spread, sensitivity_spread, social_spread, scorer_spread, attrition;
} c;

static int places;
static double none;
static double bias[MOST_PLACES], attraction[MOST_PLACES], strength[MOST_CUES], inhibition[MOST_CUES], seconds[MOST_PLACES], entries[MOST_PLACES], latency[MOST_PLACES];
static double pace, stress, freezing, drug_share, sensitivity, share;
static int role[2], node;

static inline double drug(const Track *t, int event, int column) {
  const double *at = t->drugs + (event * NODES + node) * COLUMNS + column;
  return at[0] + share * (at[COLUMNS] - at[0]);
}

static inline double counting(void) { return fmax(0, 1 - c.stress_release * stress) * fmax(0, 1 - c.drug_release * drug_share); }
static inline double value(int place) {
  double g = counting();
  return strength[place] - g * inhibition[place] + strength[places] - g * inhibition[places];
}

static void learn(int place, double outcome, double weight, double unlearning) {
  double expected = value(place);
  double reached = expected > 0 ? fmax(0, fmin(outcome, expected)) : fmin(0, fmax(outcome, expected));
  double learned = fmin(1, c.acquisition * pace) * weight * (outcome - reached), inhibited = fmin(1, c.extinction * pace) * unlearning * (reached - expected);
  strength[place] += c.own * learned;
  inhibition[place] -= c.own * inhibited;
  strength[places] += c.shared * learned;
  inhibition[places] -= c.shared * inhibited;
}

static double freezing_of(double s) {
  double at = 1 / (1 + exp(-c.steepness * (s - c.half)));
  return c.base + (1 - c.base) * (at - none) / (1 - none);
}

static double mean_freezing(double lasting) {
  if (stress == 0) return c.base;
  int intervals = (int)fmin(64, 4 * ceil(4 * lasting / c.minutes));
  double left = exp(-lasting / intervals / c.minutes), now = stress, sum = freezing_of(stress);
  for (int i = 1; i <= intervals; i++) sum += (i == intervals ? 1 : i % 2 ? 4 : 2) * freezing_of(now *= left);
  return sum / (3 * intervals);
}

static void explore(const Track *t, int event, double crossing) {
  double minutes = t->minutes[event], staying[2];
  freezing = mean_freezing(minutes);
  double base = c.crossings * (1 - freezing) * crossing, v[2] = {value(0), value(1)};
  for (int from = 0; from < 2; from++) staying[from] = 1 / (base * exp(-c.stay * v[from]) * exp(c.approach * v[1 - from] + bias[1 - from]));
  memset(seconds, 0, sizeof seconds);
  memset(entries, 0, sizeof entries);
  latency[0] = latency[1] = NAN;
  int at = t->start[event] < 0 ? (int)(word() % 2) : (int)t->start[event];
  double time = 0;
  for (;;) {
    if (entries[at]++ == 0) latency[at] = time * 60;
    double stay = staying[at] * exponential();
    if (!(time + stay < minutes)) break;
    seconds[at] += stay * 60;
    time += stay;
    at = 1 - at;
  }
  seconds[at] += (minutes - time) * 60;
  double outcome = sensitivity * drug(t, event, 0);
  for (int place = 0; place < 2; place++) if (seconds[place] > 0) learn(place, outcome, 1 - exp(-seconds[place] / 60 / c.learning_minutes), 1 - exp(-seconds[place] / 60 / c.extinction_minutes));
  stress *= exp(-minutes / c.minutes);
}

static void animal(const Track *t, uint32_t index, double *row) {
  restart(1, 2, 0, index);
  double at = fmax(0, fmin(NODES - 1, normal() + 3));
  node = (int)fmin(NODES - 2, floor(at));
  share = at - node;
  sensitivity = exp(c.sensitivity_spread * normal());
  double sociability = exp(c.social_spread * normal()), crossing = exp(c.crossings_spread * normal());
  pace = exp(c.learning_spread * normal());
  for (int place = 0; place < places; place++) bias[place] = attraction[place] + c.bias_spread * normal();
  int order = (int)(index >> 2);
  role[0] = order % 2;
  role[1] = 1 - role[0];
  stress = 0;
  memset(strength, 0, sizeof strength);
  memset(inhibition, 0, sizeof inhibition);
  restart(1, 4, 0, index);
  double lost = unit() < c.attrition ? unit() * t->onset[t->count - 1] : INFINITY;
  for (int cell = 0; cell < t->cells; cell++) row[cell] = NAN;
  for (int event = 0; event < t->count; event++) {
    if (t->onset[event] > lost) return;
    for (int cue = 0; cue <= places; cue++) {
      strength[cue] *= t->kept[event];
      inhibition[cue] *= t->held[event];
    }
    stress *= t->calmed[event];
    int kind = (int)t->kind[event];
    if (kind == EXPOSURE || kind == ACCESS) drug_share = fmin(1, sensitivity * drug(t, event, 1));
    if (kind == EXPOSURE) {
      int place = (int)t->place[event];
      learn(place < 0 ? role[-1 - place] : place, sensitivity * drug(t, event, 0), t->weight[event], t->unlearning[event]);
      freezing = mean_freezing(t->minutes[event]);
      if (stress != 0) stress *= exp(-t->minutes[event] / c.minutes);
    } else if (kind == ACCESS) {
      explore(t, event, crossing);
    } else {
      if (kind == STRESSOR) stress += t->stress[event];
      else {
        double central = t->familiar[event] ? c.oxytocin_familiar : c.oxytocin_unfamiliar;
        double oxytocin = (1 + (central - 1) * drug(t, event, 2)) * (1 + (c.oxytocin_peripheral - 1) * drug(t, event, 3));
        stress += sociability * c.gain * t->stress[event] * (t->familiar[event] ? 1 : c.unfamiliar) * (t->shocked[event] ? 1 : c.naive) * oxytocin;
      }
      freezing = freezing_of(stress);
    }
    for (int i = (int)t->from[event]; i < (int)t->from[event + 1]; i++) {
      int measure = (int)t->measure[i], place = (int)t->of[i];
      row[(int)t->column[i]] = measure == FREEZING ? fmax(0, fmin(1, freezing + c.scorer_spread * normal())) : measure == ENTRIES ? entries[place] : (measure == TIME ? seconds : latency)[place] / 60;
    }
  }
}

int main(int argc, char **argv) {
  FILE *file = argc == 3 ? fopen(argv[1], "rb") : NULL;
  if (!file) return 2;
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  double *all = malloc(size);
  if (fread(all, 1, size, file) != (size_t)size) return 2;
  input = all;
  memcpy(&c, take(sizeof c / 8), sizeof c);
  places = (int)*take(1);
  memcpy(attraction, take(places), places * 8);
  int tracks = (int)*take(1), widest = 0;
  Track *track = calloc(tracks, sizeof *track);
  for (int i = 0; i < tracks; i++) {
    Track *t = track + i;
    t->count = (int)*take(1);
    t->cells = (int)*take(1);
    t->measurements = (int)*take(1);
    const double **arrays[] = {&t->kind, &t->onset, &t->minutes, &t->place, &t->start, &t->stress, &t->familiar, &t->shocked};
    for (int j = 0; j < 8; j++) *arrays[j] = take(t->count);
    t->drugs = take(t->count * NODES * COLUMNS);
    t->from = take(t->count + 1);
    t->column = take(t->measurements);
    t->measure = take(t->measurements);
    t->of = take(t->measurements);
    t->kept = malloc(t->count * 8);
    t->held = malloc(t->count * 8);
    t->calmed = malloc(t->count * 8);
    t->weight = malloc(t->count * 8);
    t->unlearning = malloc(t->count * 8);
    for (int event = 0; event < t->count; event++) {
      double now = t->onset[event], before = event ? t->onset[event - 1] : now, ended = event ? before + t->minutes[event - 1] : now;
      t->kept[event] = exp(-(now - before) / 1440 / c.strength_days);
      t->held[event] = exp(-(now - before) / 1440 / c.inhibition_days);
      t->calmed[event] = exp(-fmax(0, now - ended) / c.minutes);
      t->weight[event] = 1 - exp(-t->minutes[event] / c.learning_minutes);
      t->unlearning[event] = 1 - exp(-t->minutes[event] / c.extinction_minutes);
    }
    if (t->cells > widest) widest = t->cells;
  }
  double *row = malloc(widest * 8), sum = 0;
  int animals = atoi(argv[2]);
  layers();
  none = 1 / (1 + exp(c.steepness * c.half));
  clock_t begin = clock();
  for (int index = 0; index < animals; index++) {
    const Track *t = track + index % tracks;
    animal(t, index, row);
    for (int cell = 0; cell < t->cells; cell++) if (row[cell] == row[cell]) sum += row[cell];
  }
  printf("%.9f %.9f\n", (double)(clock() - begin) / CLOCKS_PER_SEC, sum);
  return 0;
}
