#pragma once

#include "core/explain/ShapSummary.h"

#include <QAbstractTableModel>

namespace ui {

/// The features in the order of their importance, each with how sure its place is.
class RankingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Rank,
        Feature,
        MeanAbs,
        Deviation,
        Swaps,
        Probability,
        ColumnCount
    };

    explicit RankingModel(QObject* parent = nullptr);

    void setSummary(const core::ShapSummary& summary, std::size_t repeats);
    void clear();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        QString feature;
        double meanAbs;
        double deviation;
        double swaps;       ///< with the next; NaN for the last
        double probability; ///< that one more repeat swaps them
    };
    double valueOf(std::size_t row, int column) const;

    std::vector<Row> m_rows;
    std::size_t m_repeats = 0;
    bool m_hasExponent = false; ///< of the figures
};

} // namespace ui
