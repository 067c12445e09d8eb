#include "ui/models/ParametersModel.h"

#include "ui/base/Format.h"

#include <cmath>

namespace ui {

namespace {

constexpr int kBeforeParameters = 4;

} // namespace

ParametersModel::ParametersModel(QObject* parent) : QAbstractTableModel(parent) {}

void ParametersModel::setShap(const core::CrossValidatedShap& shap)
{
    beginResetModel();
    m_rows.clear();
    m_names.clear();
    for (std::size_t repeat = 0; repeat < shap.repeats.size(); ++repeat)
        for (std::size_t fold = 0; fold < shap.repeats[repeat].folds.size(); ++fold) {
            const core::ShapFold& result = shap.repeats[repeat].folds[fold];
            if (!result.search)
                continue;
            const double score =
                result.search->meanScores(static_cast<Eigen::Index>(result.search->best));
            m_rows.push_back({repeat, fold, std::sqrt(-score), result.scores.rmse,
                              result.search->bestParameters()});
        }
    if (!m_rows.empty())
        for (const auto& [name, value] : m_rows.front().chosen)
            m_names.push_back(name);
    endResetModel();
}

int ParametersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ParametersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kBeforeParameters + static_cast<int>(m_names.size());
}

QVariant ParametersModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case 0:
        return static_cast<qulonglong>(row.repeat);
    case 1:
        return static_cast<qulonglong>(row.fold);
    case 2:
        return valueText(row.searchRmse, 4);
    case 3:
        return valueText(row.rmse, 4);
    default: {
        const auto& name = m_names[static_cast<std::size_t>(index.column() - kBeforeParameters)];
        const double value = row.chosen.at(name);
        return name == "max_depth" && value == 0.0 ? tr("none") : givenText(value);
    }
    }
}

QVariant ParametersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString names[kBeforeParameters] = {tr("repeat"), tr("fold"), tr("RMSE of the search"),
                                              tr("RMSE held out")};
    return section < kBeforeParameters
               ? names[section]
               : QString::fromStdString(
                     m_names[static_cast<std::size_t>(section - kBeforeParameters)]);
}

} // namespace ui
