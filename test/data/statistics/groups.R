# Makes groups.json: comparisons of groups with a control and step by step, and analysis of covariance, with R's answers.
#   Rscript groups.R      in this folder; needs multcomp, car, emmeans and jsonlite
suppressMessages({ library(multcomp); library(car); library(emmeans); library(jsonlite) })
set.seed(19550601)

# ---- many to one ----------------------------------------------------------------------------------------------------------
# mvtnorm, on which multcomp rests, is a Monte Carlo method, good to four digits; so the two integrals of Dunnett (1955) are done by
# R's adaptive quadrature. What multcomp says of each data set has to agree to 5e-4, or this script stops.
beyond <- function(t, loadings, df) {
  rest <- sqrt(1 - loadings^2)
  some <- function(z, limit) 1 - prod(1 - pnorm((loadings * z - limit) / rest) - pnorm((-loadings * z - limit) / rest))
  piecewise <- function(f, at, ...) sum(sapply(seq_len(length(at) - 1), function(i) integrate(f, at[i], at[i + 1], rel.tol = 1e-12, subdivisions = 1000L, ...)$value))
  inner <- function(limit) piecewise(function(z) sapply(z, function(one) dnorm(one) * some(one, limit)), c(-9, -4, -2, 0, 2, 4, 9))
  if (is.infinite(df)) return(inner(t))
  density <- function(s) exp(log(2) + df / 2 * log(df / 2) - lgamma(df / 2) + (df - 1) * log(s) - df * s^2 / 2)
  far <- sqrt(qchisq(c(1e-17, 0.01, 0.2, 0.5, 0.8, 0.99), df) / df)
  end <- sqrt(qchisq(1e-17, df, lower = FALSE) / df)
  piecewise(function(s) sapply(s, function(one) density(one) * inner(t * one)), c(far, end))
}
dunnett_case <- function(id, frame, control) {
  frame$group <- relevel(factor(frame$group), control)
  fit <- aov(score ~ group, frame)
  table <- summary(glht(fit, mcp(group = "Dunnett")))$test
  n <- table(frame$group)
  loadings <- as.vector(sqrt(n[-1] / (n[-1] + n[1])))
  p <- sapply(abs(table$tstat), beyond, loadings, fit$df.residual)
  stopifnot(abs(p - table$pvalues) < 5e-4)
  critical <- uniroot(function(t) beyond(t, loadings, fit$df.residual) - 0.05, c(1.5, 6), tol = 1e-11)$root
  list(id = id, control = control, data = frame, comparisons = lapply(seq_along(p), function(i) list(group = levels(frame$group)[i + 1], difference = table$coefficients[[i]], t = table$tstat[[i]],
    df = fit$df.residual, p = p[[i]], low = table$coefficients[[i]] - critical * table$sigma[[i]], high = table$coefficients[[i]] + critical * table$sigma[[i]])))
}
data("recovery", package = "multcomp")
frame_of <- function(groups) data.frame(group = rep(names(groups), lengths(groups)), score = unlist(groups, use.names = FALSE))
dunnett <- list(
  dunnett_case("blood counts (Dunnett 1955)", frame_of(list(control = c(7.40, 8.50, 7.20, 8.24, 9.84, 8.32), a = c(9.76, 8.80, 7.68, 9.36), b = c(12.80, 9.68, 12.16, 9.20, 10.55))), "control"),
  dunnett_case("recovery (multcomp)", data.frame(group = as.character(recovery$blanket), score = recovery$minutes), "b0"),
  dunnett_case("five, two of one animal", frame_of(list(x = 3, saline = round(rnorm(4, 5, 2), 2), low = round(rnorm(9, 6, 2), 2), middle = 9.25, high = round(rnorm(6, 9, 2), 2))), "saline"),
  dunnett_case("two", frame_of(list(saline = c(4, 5, 7, 8), drug = c(6, 9, 9, 12, 10))), "saline"))
many_to_one <- do.call(c, lapply(list(sqrt(rep(0.5, 2)), sqrt(c(0.2, 0.5, 0.9)), sqrt(rep(0.5, 9)), sqrt(c(0.95, 0.96))), function(l)
  do.call(c, lapply(c(2, 5, 20, 120, Inf), function(df) lapply(c(0.2, 1, 2.5, 4), function(t) list(t = t, loadings = l, df = if (is.infinite(df)) NULL else df, p = beyond(t, l, df)))))))

# ---- Newman and Keuls --------------------------------------------------------------------------------------------------------
keuls_case <- function(id, frame) {
  fit <- aov(score ~ group, frame)
  m <- sort(tapply(frame$score, frame$group, mean)); n <- table(frame$group)[names(m)]; df <- fit$df.residual
  q <- function(i, j) (m[[j]] - m[[i]]) / sqrt(deviance(fit) / df / 2 * (1 / n[[i]] + 1 / n[[j]]))
  own <- function(i, j) ptukey(q(i, j), j - i + 1, df, lower = FALSE)
  k <- length(m)
  pairs <- do.call(c, lapply(1:(k - 1), function(i) lapply((i + 1):k, function(j) list(pair = paste(sort(names(m)[c(i, j)]), collapse = " "), q = q(i, j), span = j - i + 1,
    p = max(unlist(lapply(1:i, function(a) sapply(j:k, function(b) own(a, b)))))))))
  list(id = id, data = frame, comparisons = pairs)
}
keuls <- list(
  keuls_case("five, equal", frame_of(lapply(c(a = 28, b = 40, c = 44, d = 41, e = 58), function(m) round(rnorm(6, m, 12), 1)))),
  keuls_case("four, unequal", frame_of(mapply(function(n, m) round(rnorm(n, m, 3), 2), c(a = 4, b = 9, c = 6, d = 5), c(10, 14, 9, 15)))))

# ---- covariates ----------------------------------------------------------------------------------------------------------------
options(contrasts = c("contr.sum", "contr.poly"))
covariance_case <- function(id, factors, sizes, covariates, shared = 0) {
  grid <- do.call(expand.grid, rev(lapply(factors, function(k) paste0("l", seq_len(k)))))[, length(factors):1, drop = FALSE]
  names(grid) <- names(factors)
  frame <- grid[rep(seq_len(nrow(grid)), sizes), , drop = FALSE]
  own <- as.numeric(frame[[1]])
  for (x in covariates) frame[[x]] <- round(rnorm(nrow(frame), 25 + shared * own, 3), 1)
  frame$score <- round(200 + 4 * rowSums(frame[covariates]) + 12 * own + rnorm(nrow(frame), sd = 15), 1)
  fit <- lm(as.formula(paste("score ~", paste(names(factors), collapse = " * "), "+", paste(covariates, collapse = " + "))), frame)
  table <- as.data.frame(Anova(fit, type = 3))
  effects <- lapply(setdiff(rownames(table), c("(Intercept)", "Residuals")), function(e) list(effect = e, ss = table[e, "Sum Sq"], df1 = table[e, "Df"], F = table[e, "F value"], p = table[e, "Pr(>F)"]))
  cells <- emmeans(fit, rev(names(factors)))
  means <- as.data.frame(cells)
  last <- nrow(means)
  weights <- c(-1, rep(0, last - 2), 1)
  step <- as.data.frame(summary(contrast(cells, list(c = weights)), infer = TRUE))
  list(id = id, factors = as.list(names(factors)), covariates = as.list(covariates), data = frame, ssError = deviance(fit), df2 = fit$df.residual, effects = effects,
    means = means$emmean, errors = means$SE, contrast = list(difference = step$estimate, error = step$SE, t = step$t.ratio, p = step$p.value, low = step$lower.CL, high = step$upper.CL))
}
covariance <- list(
  covariance_case("one factor, one covariate", c(dose = 3), c(5, 9, 7), "weight"),
  covariance_case("one factor, groups that differ in the covariate", c(dose = 4), c(6, 6, 4, 8), "pretest", shared = 4),
  covariance_case("two factors, two covariates, unbalanced", c(stress = 2, drug = 3), c(4, 7, 2, 5, 3, 8), c("weight", "pretest")),
  covariance_case("three factors, one animal in some cells", c(a = 2, b = 2, c = 2), c(1, 4, 3, 2, 5, 2, 1, 6), "weight"))

out <- list(made_with = R.version.string, packages = sapply(c("multcomp", "car", "emmeans"), function(p) as.character(packageVersion(p))),
  dunnett = dunnett, manyToOne = many_to_one, keuls = keuls, covariance = covariance)
write(toJSON(out, digits = NA, auto_unbox = TRUE, na = "null", null = "null"), "groups.json")
