#pragma once

#include "ui/models/Explained.h"

#include <QAbstractTableModel>

#include <cstdint>
#include <optional>
#include <vector>

namespace ui {

/// Which values are to be seen.
struct ValueFilter
{
    std::optional<std::size_t> row; ///< its number in the file, from 0
    std::optional<std::size_t> repeat;
    QString feature; ///< part of its name

    /// Of words like "sample 10, repeat 5 LSTAT"; a number alone is a row.
    static ValueFilter fromText(const QString& text);
};

/// Every SHAP value: a line per row, repeat and feature, filtered and sorted without a copy of the
/// values.
class ShapValuesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Row,
        Repeat,
        Feature,
        FeatureValue,
        ShapValue,
        ColumnCount
    };

    explicit ShapValuesModel(QObject* parent = nullptr);

    void setExplained(const Explained& explained);
    void setFilter(const ValueFilter& filter);
    /// Of all values, without the filter.
    std::size_t valueCount() const;
    /// The row of the table that a line is about.
    int tableRow(int line) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    struct Place
    {
        std::size_t row;
        std::size_t repeat;
        std::size_t feature;
    };
    Place placeOf(std::uint32_t index) const;
    double numberOf(const Place& place, int column) const;
    void fill();
    void order();

    Explained m_explained;
    ValueFilter m_filter;
    std::vector<std::uint32_t> m_lines; ///< indices of values, in the order shown
    int m_sortColumn = Row;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace ui
