# Makes more.json: data sets that reference.json lacks (unbalanced, several factors, ties, one-sided), with R's answers.
#   Rscript more.R      in this folder; needs afex, emmeans, effectsize and jsonlite
suppressMessages({ library(afex); library(emmeans); library(effectsize); library(jsonlite) })
set.seed(20181210)
afex_options(check_contrasts = FALSE)
quiet <- function(x) suppressMessages(suppressWarnings(x))

# Intervals of effect sizes: those of effectsize 0.8 come from optim, which is exact to two or three digits and at times far off, so
# the same noncentralities are sought with uniroot.
seek <- function(f, to) uniroot(f, c(-to, to), tol = 1e-13)$root
etaInterval <- function(f, df1, df2) sapply(c(0.05, 0.95), function(p) {
  if (pf(f, df1, df2, lower = FALSE) >= p) return(0)
  ncp <- uniroot(function(x) pf(f, df1, df2, x, lower = FALSE) - p, c(0, 40 * (df1 * f + 10)), tol = 1e-12)$root
  ncp / (ncp + df2)
})
dInterval <- function(t, df, factor) sapply(c(0.975, 0.025), function(p) factor * seek(function(x) suppressWarnings(pt(t, df, x)) - p, 36))
# R's mauchly.test takes the number of scores for that of contrasts in one place (3 * p in w2), which shifts the third digit of p; here
# is the second term as it stands in Anderson's book.
mauchlyP <- function(w, k, n) {
  rho <- 1 - (2 * k^2 + k + 2) / (6 * k * n)
  second <- (k + 2) * (k - 1) * (k - 2) * (2 * k^3 + 6 * k^2 + 3 * k + 2) / (288 * (n * k * rho)^2)
  p <- pchisq(-n * rho * log(w), k * (k + 1) / 2 - 1 + c(0, 4), lower = FALSE)
  p[1] + second * (p[2] - p[1])
}

# ---- analysis of variance -----------------------------------------------------------------------------------------------
# `cells`: animals in each combination of the factors between; `within`: numbers of levels.
animals <- function(between, sizes) {
  grid <- if (length(between)) do.call(expand.grid, rev(lapply(between, function(k) paste0("b", seq_len(k))))) else data.frame(row.names = 1)
  grid <- grid[, rev(names(grid)), drop = FALSE]
  names(grid) <- names(between)
  frame <- grid[rep(seq_len(nrow(grid)), sizes), , drop = FALSE]
  frame$animal <- paste0("a", seq_len(nrow(frame)))
  frame
}
contrastsOf <- function(effect, within) prod((within - 1)[intersect(strsplit(effect, ":")[[1]], names(within))])
anova_case <- function(id, between = c(), sizes, within = c(), offset = 300, digits = 2) {
  frame <- animals(between, sizes)
  if (length(within)) {
    grid <- do.call(expand.grid, lapply(within, function(k) paste0("w", seq_len(k))))
    frame <- merge(frame, grid, sort = FALSE)
  }
  own <- rnorm(length(unique(frame$animal)), sd = 40)
  names(own) <- unique(frame$animal)
  drift <- rnorm(length(own)); names(drift) <- names(own)
  place <- if (length(within)) as.numeric(factor(frame[[names(within)[1]]])) else 0
  shift <- if (length(between)) 15 * as.numeric(factor(frame[[names(between)[1]]])) else 0
  frame$score <- round(offset + own[frame$animal] + drift[frame$animal] * place * 12 + shift + 6 * place + rnorm(nrow(frame), sd = 25), digits)
  fit <- quiet(aov_ez("animal", "score", frame, between = names(between), within = names(within), type = 3, anova_table = list(es = c("ges", "pes"), correction = "none")))
  table <- quiet(anova(fit, es = c("ges", "pes"), correction = "none"))
  if (length(within)) {
    univariate <- unclass(quiet(summary(fit))$univariate.tests)
    effects <- lapply(rownames(univariate), function(e) list(effect = e, ss = univariate[e, "Sum Sq"], df1 = univariate[e, "num Df"], ssError = univariate[e, "Error SS"], df2 = univariate[e, "den Df"], F = univariate[e, "F value"], p = univariate[e, "Pr(>F)"]))
  } else {
    type3 <- as.data.frame(fit$Anova)
    rest <- type3["Residuals", ]
    effects <- lapply(setdiff(rownames(type3), "Residuals"), function(e) list(effect = e, ss = type3[e, "Sum Sq"], df1 = type3[e, "Df"], ssError = rest[["Sum Sq"]], df2 = rest[["Df"]], F = type3[e, "F value"], p = type3[e, "Pr(>F)"]))
  }
  sizesOf <- lapply(rownames(table), function(e) {
    row <- table[e, ]
    interval <- etaInterval(row[["F"]], row[["num Df"]], row[["den Df"]])
    list(effect = e, ges = row[["ges"]], pes = row[["pes"]], low = interval[1], high = interval[2])
  })
  sphericity <- list()
  if (length(within)) {
    s <- quiet(summary(fit))
    adjusted <- unclass(s$pval.adjustments)
    mauchly <- unclass(s$sphericity.tests)
    if (!is.null(rownames(adjusted))) sphericity <- lapply(rownames(adjusted)[!is.na(adjusted[, "GG eps"])], function(e) c(
      list(effect = e, gg = adjusted[e, "GG eps"], pGG = adjusted[e, "Pr(>F[GG])"], hf = adjusted[e, "HF eps"], pHF = adjusted[e, "Pr(>F[HF])"]),
      if (e %in% rownames(mauchly) && !is.na(mauchly[e, 1])) list(w = mauchly[e, 1], p = mauchlyP(mauchly[e, 1], contrastsOf(e, within), fit$Anova$error.df))))
  }
  list(id = id, between = as.list(names(between)), within = as.list(names(within)), data = frame, effects = effects, sizes = sizesOf, sphericity = sphericity)
}
anovas <- list(
  anova_case("one factor, unbalanced", c(dose = 4), c(3, 9, 1, 6)),
  anova_case("two factors, unbalanced", c(stress = 2, drug = 3), c(4, 7, 2, 5, 3, 8)),
  anova_case("three factors, one animal in some cells", c(a = 2, b = 2, c = 3), c(1, 4, 2, 3, 5, 2, 1, 1, 6, 2, 3, 4)),
  anova_case("four factors", c(a = 2, b = 3, c = 2, d = 2), rep(c(2, 3, 1), 8)),
  anova_case("repeated, two levels", within = c(test = 2), sizes = 9),
  anova_case("repeated, three levels", within = c(test = 3), sizes = 7),
  anova_case("repeated, two factors", within = c(test = 3, side = 2), sizes = 8),
  anova_case("repeated, three factors", within = c(test = 2, side = 2, day = 3), sizes = 10),
  anova_case("repeated, far from 0", within = c(test = 4), sizes = 8, offset = 1e6),
  anova_case("mixed, unbalanced", c(group = 3), c(4, 11, 6), c(session = 4)),
  anova_case("mixed, two between, unbalanced", c(stress = 2, oxytocin = 2), c(5, 9, 3, 7), c(session = 3)),
  anova_case("mixed, two within, unbalanced", c(group = 2), c(6, 9), c(session = 3, side = 3)),
  anova_case("mixed, two between and two within", c(stress = 2, drug = 3), c(3, 5, 4, 2, 6, 3), c(phase = 2, session = 4)),
  anova_case("mixed, more sessions than animals", c(group = 2), c(3, 4), c(session = 9))
)

# ---- two groups, pairs ----------------------------------------------------------------------------------------------------
htest <- function(h) c(list(p = h$p.value), if (!is.null(h$conf.int)) list(low = h$conf.int[1], high = h$conf.int[2]), if ("t" %in% names(h$statistic)) list(t = h$statistic[["t"]], df = h$parameter[["df"]]) else list(statistic = unname(h$statistic), method = unname(h$method)))
pair_case <- function(id, x, y) {
  paired <- length(x) == length(y) && id != "unpaired"
  each <- function(f) lapply(setNames(nm = c("two.sided", "less", "greater")), function(a) htest(quiet(f(a))))
  d <- function(test, factor, ...) { i <- dInterval(test$statistic[[1]], test$parameter[[1]], factor); list(value = as.data.frame(quiet(cohens_d(..., ci = NULL)))[[1]], low = i[1], high = i[2]) }
  r <- function(...) { e <- as.data.frame(quiet(rank_biserial(..., ci = 0.95))); list(value = e[[1]], low = e$CI_low, high = e$CI_high) }
  out <- list(id = id, x = x, y = y,
    student = each(function(a) t.test(x, y, var.equal = TRUE, alternative = a)),
    welch = each(function(a) t.test(x, y, alternative = a)),
    rankSum = each(function(a) wilcox.test(x, y, alternative = a)),
    plain = htest(quiet(wilcox.test(x, y, exact = FALSE, correct = FALSE))),
    d = d(t.test(x, y, var.equal = TRUE), sqrt(1 / length(x) + 1 / length(y)), x, y), g = as.data.frame(quiet(hedges_g(x, y)))[[1]], rankBiserial = r(x, y))
  if (length(x) == length(y)) out <- c(out, list(
    paired = each(function(a) t.test(x, y, paired = TRUE, alternative = a)),
    signedRank = each(function(a) wilcox.test(x, y, paired = TRUE, alternative = a)),
    pearson = { h <- cor.test(x, y); list(r = h$estimate[[1]], t = h$statistic[[1]], df = h$parameter[[1]], p = h$p.value, low = h$conf.int[1], high = h$conf.int[2]) },
    dz = d(t.test(x, y, paired = TRUE), sqrt(1 / length(x)), x, y, paired = TRUE),
    # effectsize counts equal pairs in the width of the interval, though not in the value.
    pairedRankBiserial = r(x[x != y], y[x != y], paired = TRUE)))
  out
}
pairs <- list(
  pair_case("small", c(412.5, 380.1, 455.2, 398.7, 470.3), c(350.2, 402.6, 377.7, 361.4, 390.9)),
  pair_case("ties and equal pairs", c(1, 2, 2, 3, 5, 5, 5, 8, 9, 4), c(1, 1, 3, 3, 2, 6, 5, 4, 4, 2)),
  pair_case("unequal sizes, unequal variances", round(rnorm(6, 10, 1), 2), round(rnorm(23, 12, 6), 2)),
  pair_case("49 of each", round(rnorm(49, 0, 1), 5), round(rnorm(49, 0.4, 1.2), 5)),
  pair_case("50 of each", round(rnorm(50, 0, 1), 5), round(rnorm(50, 0.4, 1.2), 5)),
  pair_case("three against two", c(3.1, 4.7, 6.2), c(9.4, 8.8)),
  pair_case("large effect", round(rnorm(12, 600, 20), 1), round(rnorm(12, 450, 25), 1))
)

# ---- comparisons of groups -------------------------------------------------------------------------------------------------
groups_case <- function(id, sizes, sd) {
  frame <- data.frame(group = factor(rep(paste0("g", seq_along(sizes)), sizes)), score = round(rnorm(sum(sizes), rep(seq_along(sizes), sizes) * 8, sd), 2))
  hsd <- TukeyHSD(aov(score ~ group, frame))$group
  kruskal <- kruskal.test(score ~ group, frame)
  list(id = id, data = frame, tukey = lapply(rownames(hsd), function(n) list(pair = n, diff = hsd[n, 1], low = hsd[n, 2], high = hsd[n, 3], p = hsd[n, 4])),
    kruskal = list(statistic = kruskal$statistic[[1]], df = kruskal$parameter[[1]], p = kruskal$p.value))
}
groups <- list(groups_case("three, unequal", c(5, 12, 8), 9), groups_case("six", c(6, 6, 7, 6, 5, 6), 20), groups_case("two", c(9, 6), 10))

# ---- planned contrasts -------------------------------------------------------------------------------------------------------
contrast_data <- anovas[[12]]$data
contrast_fit <- quiet(aov_ez("animal", "score", contrast_data, between = "group", within = c("session", "side")))
contrast_of <- function(specs, w) { e <- as.data.frame(summary(contrast(emmeans(contrast_fit, specs, model = "multivariate"), list(c = w)), infer = TRUE)); list(difference = e$estimate, error = e$SE, df = e$df, low = e$lower.CL, high = e$upper.CL, t = e$t.ratio, p = e$p.value) }
contrasts <- list(
  list(weights = list(group = list(b1 = 1, b2 = -1)), answer = quiet(contrast_of(~ group, c(1, -1)))),
  list(weights = list(session = list(w1 = -1, w3 = 1)), answer = quiet(contrast_of(~ session, c(-1, 0, 1)))),
  list(weights = list(group = list(b1 = 1, b2 = -1), session = list(w1 = -0.5, w2 = -0.5, w3 = 1)), answer = quiet(contrast_of(~ group * session, c(-0.5, 0.5, -0.5, 0.5, 1, -1)))),
  list(weights = list(group = list(b2 = 1), side = list(w1 = 1, w2 = -1)), answer = quiet(contrast_of(~ group * side, c(0, 1, 0, -1, 0, 0))))
)

# ---- probabilities, power ------------------------------------------------------------------------------------------------------
grid <- function(name, f, ...) { g <- expand.grid(...); lapply(seq_len(nrow(g)), function(i) list(f = name, args = unname(as.list(g[i, ])), value = do.call(f, unname(as.list(g[i, ]))))) }
distributions <- c(
  grid("tBeyond", function(t, df) 2 * pt(-t, df), c(1e-5, .3, 2.5, 20, 300), c(.7, 1, 3.5, 47, 1e5)),
  grid("tCritical", function(a, df) qt(a / 2, df, lower = FALSE), c(1e-6, .05, .9), c(1, 3.5, 47, 1e5)),
  grid("fAbove", function(f, a, b) pf(f, a, b, lower = FALSE), c(1e-4, .2, 3, 100), c(.73, 2, 9, 40), c(1, 9.5, 252, 1e4)),
  grid("normalBelow", pnorm, c(-30, -8, -3, -1, -.3, 0, .2, .9, 1.2, 5)),
  grid("normalQuantile", qnorm, c(1e-200, 1e-10, .2, .5, .975, .9999)),
  grid("chiSquareAbove", function(x, df) pchisq(x, df, lower = FALSE), c(1e-3, .5, 7, 30, 450), c(.5, 1, 5, 30, 400)),
  grid("betaQuantile", qbeta, c(1e-8, .025, .5, .975), c(.5, 3, 846), c(.5, 8, 156)),
  grid("noncentralTAbove", function(t, df, nc) pt(t, df, nc, lower = FALSE), c(-2, 0, 1, 2.1), c(1, 10, 118), c(-1.5, 0, .5, 5)),
  grid("noncentralFAbove", function(f, a, b, nc) pf(f, a, b, nc, lower = FALSE), c(.1, 1, 2.8, 6), c(1, 3, 9), c(5, 36, 252), c(0, .5, 5, 30)),
  grid("studentizedRangeAbove", function(q, k, df) ptukey(q, k, df, lower = FALSE), c(.5, 2, 3.5, 5), c(2, 3, 4, 10, 40), c(10, 12, 36, 200, 1000))
)
adjust <- c(.04, .0003, .9, .012, .012, .3, 0, 1)
out <- list(made_with = R.version.string, packages = sapply(c("afex", "car", "emmeans", "effectsize"), function(p) as.character(packageVersion(p))),
  anovas = anovas, pairs = pairs, groups = groups, contrasts = contrasts, distributions = distributions,
  corrections = list(p = adjust, holm = p.adjust(adjust, "holm"), bonferroni = p.adjust(adjust, "bonferroni"), benjaminiHochberg = p.adjust(adjust, "BH")),
  power = lapply(list(list(9, .8, .05, "two.sided", TRUE), list(9, .8, .01, "one.sided", FALSE), list(30, .1, .05, "two.sided", TRUE), list(4, 3, .2, "two.sided", FALSE)), function(a) list(n = a[[1]], d = a[[2]], alpha = a[[3]], alternative = a[[4]], strict = a[[5]],
    two = power.t.test(n = a[[1]], delta = a[[2]], sig.level = a[[3]], alternative = a[[4]], strict = a[[5]])$power,
    one = power.t.test(n = a[[1]], delta = a[[2]], sig.level = a[[3]], type = "one.sample", alternative = a[[4]], strict = a[[5]])$power)))
write(toJSON(out, digits = NA, auto_unbox = TRUE, na = "null"), "more.json")
