#pragma once

#include "core/explain/CrossValidatedShap.h"

#include <QAbstractTableModel>

namespace ui {

/// What the nested search chose in each fold, with its scores.
class ParametersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit ParametersModel(QObject* parent = nullptr);

    void setShap(const core::CrossValidatedShap& shap);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        std::size_t repeat;
        std::size_t fold;
        double searchRmse; ///< of the chosen parameters on the inner folds
        double rmse;       ///< on the held-out rows
        core::Parameters chosen;
    };
    std::vector<Row> m_rows;
    std::vector<std::string> m_names; ///< of the parameters
};

} // namespace ui
