#pragma once

#include <QObject>

#include <cstddef>
#include <filesystem>
#include <vector>

class QWidget;

namespace app {
class Project;
}

namespace ui {

/// Offers what windows have left that did not end in order: one file at a time, latest first, to be
/// opened, deleted, or left for the next start.
class RecoveryController : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    RecoveryController(app::Project& project, QWidget& window);

    /// Does nothing where nothing was left.
    void offer();

private:
    void ask();
    void drop();

    app::Project& m_project;
    QWidget& m_window;
    std::vector<std::filesystem::path> m_left;
    std::size_t m_shown = 0; ///< place in `m_left`
};

} // namespace ui
