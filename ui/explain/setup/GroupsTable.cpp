#include "ui/explain/setup/GroupsTable.h"

#include "app/MessageText.h"

#include <QCompleter>
#include <QHeaderView>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

#include <algorithm>

namespace ui {

namespace {

enum Column
{
    Feature,
    Group,
    ColumnCount
};

/// A line that knows the names of the groups.
class GroupDelegate : public QStyledItemDelegate
{
public:
    explicit GroupDelegate(GroupsTable* table) : QStyledItemDelegate(table), m_table(table) {}

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&,
                          const QModelIndex&) const override
    {
        auto* line = new QLineEdit(parent);
        auto* completer = new QCompleter(m_table->groupNames(), line);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        line->setCompleter(completer);
        return line;
    }

private:
    GroupsTable* m_table;
};

} // namespace

GroupsTable::GroupsTable(QWidget* parent) : QTableWidget(0, ColumnCount, parent)
{
    setHorizontalHeaderLabels({tr("Feature"), tr("Group")});
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    setItemDelegateForColumn(Group, new GroupDelegate(this));
    setTabKeyNavigation(false); // Tab leaves the table; the arrow keys go through it
    setMinimumHeight(6 * fontMetrics().height());
    setMaximumHeight(10 * fontMetrics().height());
    connect(this, &QTableWidget::itemChanged, this, &GroupsTable::takeEdit);
}

void GroupsTable::setFeatures(const core::FeatureTable& table)
{
    QStringList features;
    QStringList shown;
    for (std::size_t feature = 0; feature < table.names.size(); ++feature) {
        features << QString::fromStdString(table.names[feature]);
        shown << app::messageText(table.shownName(feature));
    }
    QStringList groups(features.size());
    for (const core::FeatureGroup& group : table.groups)
        for (const int feature : group.features)
            groups[feature] = QString::fromStdString(group.name);
    if (features == m_features && groups == m_tableGroups)
        return; // an open editor stays open
    m_features = features;
    m_shownFeatures = shown;
    m_tableGroups = groups;
    fill();
}

QString GroupsTable::groupOf(std::size_t feature) const
{
    const auto i = static_cast<qsizetype>(feature);
    return m_own.value(m_features[i], m_tableGroups[i]).toString();
}

void GroupsTable::fill()
{
    const QSignalBlocker quiet(this);
    setRowCount(static_cast<int>(m_features.size()));
    for (int row = 0; row < rowCount(); ++row) {
        auto* feature = new QTableWidgetItem(m_shownFeatures[row]);
        feature->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        setItem(row, Feature, feature);
        setItem(row, Group, new QTableWidgetItem(groupOf(static_cast<std::size_t>(row))));
    }
}

void GroupsTable::takeEdit(QTableWidgetItem* item)
{
    if (item->column() != Group)
        return;
    const QString feature = m_features[item->row()];
    const QString group = item->text().trimmed();
    if (group == m_tableGroups[item->row()])
        m_own.remove(feature);
    else
        m_own[feature] = group;
    emit ownChanged();
}

void GroupsTable::setOwn(const QVariantMap& groups)
{
    if (groups == m_own)
        return;
    m_own = groups;
    fill();
    viewport()->update();
    emit ownChanged();
}

QStringList GroupsTable::groupNames() const
{
    QStringList names{tr("weather"), tr("calendar"), tr("lags"), tr("borough")};
    for (std::size_t feature = 0; feature < static_cast<std::size_t>(m_features.size()); ++feature)
        if (const QString group = groupOf(feature); !group.isEmpty())
            names << group;
    names.removeDuplicates();
    return names;
}

std::vector<core::NamedGroup> GroupsTable::groups() const
{
    std::vector<core::NamedGroup> groups;
    bool isOwn = false;
    for (std::size_t feature = 0; feature < static_cast<std::size_t>(m_features.size());
         ++feature) {
        const QString& name = m_features[static_cast<qsizetype>(feature)];
        const QString group = groupOf(feature);
        isOwn |= group != m_tableGroups[static_cast<qsizetype>(feature)];
        if (group.isEmpty())
            continue;
        auto found = std::find_if(groups.begin(), groups.end(), [&](const auto& known) {
            return known.name == group.toStdString();
        });
        if (found == groups.end())
            found = groups.insert(groups.end(), {.name = group.toStdString(), .features = {}});
        found->features.push_back(name.toStdString());
    }
    return isOwn ? groups : std::vector<core::NamedGroup>();
}

} // namespace ui
