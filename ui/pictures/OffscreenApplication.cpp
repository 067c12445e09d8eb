#include "ui/pictures/OffscreenApplication.h"

#include "core/base/Memory.h"

#include <clocale>

namespace ui {

std::unique_ptr<QApplication> applicationIfNone()
{
    if (QCoreApplication::instance() != nullptr)
        return nullptr;
    core::requireMemory(50e6, 250e6);        // fonts, pictures; Qt would end the program without it
    qputenv("QT_QPA_PLATFORM", "offscreen"); // whatever is asked for: nothing is shown
    static int argc = 1;
    static char name[] = "surgescope";
    static char* argv[] = {name, nullptr};
    auto application = std::make_unique<QApplication>(argc, argv);
    std::setlocale(LC_NUMERIC, "C"); // Qt takes the user's; files and the terminal have a point
    return application;
}

} // namespace ui
