#pragma once

#include "core/explain/FeatureTable.h"

#include <QTableWidget>
#include <QVariantMap>

#include <vector>

namespace ui {

/// Which features are looked at as one: a row per feature with the name of its group, to be typed.
/// At first the groups are those that the table brings: lags, calendar, holiday, weather, or the
/// columns made of one text column.
class GroupsTable : public QTableWidget
{
    Q_OBJECT
    /// Group by feature, where it is another than the table's; kept for features that come back.
    Q_PROPERTY(QVariantMap own READ own WRITE setOwn NOTIFY ownChanged USER true)

public:
    explicit GroupsTable(QWidget* parent = nullptr);

    void setFeatures(const core::FeatureTable& table);
    /// Nothing while the groups are the table's.
    std::vector<core::NamedGroup> groups() const;

    const QVariantMap& own() const { return m_own; }
    void setOwn(const QVariantMap& groups);
    /// The names a cell offers: those in use and the usual ones.
    QStringList groupNames() const;

signals:
    void ownChanged();

private:
    void fill();
    void takeEdit(QTableWidgetItem* item);
    QString groupOf(std::size_t feature) const;

    QStringList m_features;
    QStringList m_shownFeatures; ///< in the window's language
    QStringList m_tableGroups;   ///< of each feature; empty where it stands for itself
    QVariantMap m_own;
};

} // namespace ui
