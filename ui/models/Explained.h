#pragma once

#include "app/MessageText.h"
#include "core/explain/FeatureTable.h"
#include "core/explain/Importance.h"

#include <QString>

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace ui {

/// What the tabs of the Explain page show: a result with its table, feature by feature or with the
/// features of each group as one.
struct Explained
{
    std::shared_ptr<const core::FeatureTable> table;
    std::shared_ptr<const core::Importance> importance; ///< nothing before the first repeat
    bool grouped = false;

    bool isGrouped() const { return grouped && importance->groups; }
    const core::CrossValidatedShap& shap() const
    {
        return isGrouped() ? importance->groups->shap : importance->shap;
    }
    const core::ShapSummary& summary() const
    {
        return isGrouped() ? importance->groups->summary : importance->summary;
    }
    /// Whether there is a value for each row, repeat and feature; else only sums are kept.
    bool hasValues() const { return importance && summary().spread.mean.size() > 0; }
    /// Why the repeats say nothing of how much the values move; empty where they do.
    QString spreadHint() const;
    QString target() const { return QString::fromStdString(table->targetName); }
    QString nameOf(std::size_t feature) const
    {
        return app::messageText(summary().features[feature].label);
    }
    std::size_t features() const { return summary().features.size(); }
    /// The feature's own value per row; empty for a group of several.
    std::vector<double> valuesOf(std::size_t feature) const;
    /// SHAP values of a row and feature over the repeats.
    std::vector<double> repeatsOf(std::size_t row, std::size_t feature) const;
    /// "row 10", with its time where it has one.
    QString rowName(std::size_t row) const;
    /// The row of that time; nothing where the rows have no times or none has this one.
    std::optional<std::size_t> rowAt(std::chrono::sys_seconds time) const;
};

/// A column of a matrix.
std::vector<double> columnOf(const Eigen::MatrixXd& matrix, std::size_t column);

} // namespace ui
